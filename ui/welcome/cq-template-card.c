/* A template as the catalogue shows it. */
#include "welcome/cq-template-card.h"

#include "language/cq-language.h"
#include "language/cq-order.h"
#include "pages/cq-page-thumbnail.h"
#include "session/cq-preview.h"

/* Of the paper; with its shade it is as wide as the card's words. */
#define PICTURE_WIDTH 188

struct _CqTemplateCard
{
  GtkButton parent_instance;

  CqNode *instance;   /* (owned): what the template makes */
  CqPreview *preview; /* (owned): lays out the first page, in a thread */
  GtkPicture *picture;
  GtkLabel *title;
  GtkLabel *description;
  GtkLabel *languages;
};

G_DEFINE_FINAL_TYPE (CqTemplateCard, cq_template_card, GTK_TYPE_BUTTON)

static void
pages_cb (CqTemplateCard *self)
{
  CqPages *pages = cq_preview_get_pages (self->preview);
  g_autoptr (CqPageThumbnail) thumbnail = NULL;

  if (pages == NULL)
    return;
  thumbnail = cq_page_thumbnail_new (pages, PICTURE_WIDTH, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (thumbnail));
}

/* “English and Russian”, in the language of the interface */
static char *
list_languages (CqTemplate *template, const char *lang)
{
  const char *const *languages = cq_template_get_languages (template);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      char *name = cq_language_get_name (languages[i], lang);
      g_ptr_array_add (names, name != NULL ? name : g_strdup (languages[i]));
    }
  g_ptr_array_add (names, NULL);
  return cq_list_join ((const char *const *) names->pdata, lang);
}

/* What lays out pages would keep the window waiting that they are shown in, so that stands first. */
static void
painted_cb (CqTemplateCard *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  cq_preview_set_document (self->preview, self->instance);
}

static void
cq_template_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cq_template_card_parent_class)->map (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "paint", G_CALLBACK (painted_cb), widget, G_CONNECT_SWAPPED);
}

static void
cq_template_card_dispose (GObject *object)
{
  CqTemplateCard *self = CQ_TEMPLATE_CARD (object);

  if (self->preview != NULL)
    g_signal_handlers_disconnect_by_data (self->preview, self);
  g_clear_object (&self->preview);
  g_clear_pointer (&self->instance, cq_node_unref);
  G_OBJECT_CLASS (cq_template_card_parent_class)->dispose (object);
}

static void
cq_template_card_class_init (CqTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_template_card_dispose;
  widget_class->map = cq_template_card_map;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "welcome/cq-template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CqTemplateCard, picture);
  gtk_widget_class_bind_template_child (widget_class, CqTemplateCard, title);
  gtk_widget_class_bind_template_child (widget_class, CqTemplateCard, description);
  gtk_widget_class_bind_template_child (widget_class, CqTemplateCard, languages);
}

static void
cq_template_card_init (CqTemplateCard *self)
{
  self->preview = cq_preview_new ();
  g_signal_connect_swapped (self->preview, "notify::pages", G_CALLBACK (pages_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_template_card_new:
 * @template: the template
 * @lang: (nullable): the language in which it begins a document; %NULL is its own
 * @words: the language of the interface
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
cq_template_card_new (CqTemplate *template, const char *lang, const char *words)
{
  CqTemplateCard *self = g_object_new (CQ_TYPE_TEMPLATE_CARD, NULL);
  g_autofree char *title = cq_template_get_title (template, words);
  g_autofree char *description = cq_template_get_description (template, words);
  g_autofree char *languages = list_languages (template, words);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->description, description);
  gtk_label_set_text (self->languages, languages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.new");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", cq_template_get_id (template));
  self->instance = cq_template_instantiate (template, lang);
  return GTK_WIDGET (self);
}
