/* A line of a list of countries: one of them, or the offer to take what was typed as a name. */
#include "cq-country-line.h"

#include <glib/gi18n.h>

struct _CqCountryLine
{
  GObject parent_instance;

  CqCountrySearch *search; /* (owned) (nullable): what the strings of @country live in */
  CqCountryFound country;
  char *offered; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CqCountryLine, cq_country_line, G_TYPE_OBJECT)

static void
cq_country_line_finalize (GObject *object)
{
  CqCountryLine *self = CQ_COUNTRY_LINE (object);

  g_clear_pointer (&self->search, cq_country_search_unref);
  g_free (self->offered);
  G_OBJECT_CLASS (cq_country_line_parent_class)->finalize (object);
}

static void
cq_country_line_class_init (CqCountryLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_country_line_finalize;
}

static void
cq_country_line_init (CqCountryLine *self)
{
}

/**
 * cq_country_line_new:
 * @search: what found it
 * @country: what was found
 *
 * Returns: (transfer full): the line of a country
 */
CqCountryLine *
cq_country_line_new (CqCountrySearch *search, const CqCountryFound *country)
{
  CqCountryLine *self = g_object_new (CQ_TYPE_COUNTRY_LINE, NULL);

  self->search = cq_country_search_ref (search);
  self->country = *country;
  return self;
}

/**
 * cq_country_line_new_offer:
 * @name: what was typed
 *
 * Returns: (transfer full): the line that offers to take @name as that of an organization
 */
CqCountryLine *
cq_country_line_new_offer (const char *name)
{
  CqCountryLine *self = g_object_new (CQ_TYPE_COUNTRY_LINE, NULL);

  self->offered = g_strdup (name);
  return self;
}

/**
 * cq_country_line_get_country:
 *
 * Returns: (transfer none) (nullable): the country; %NULL for an offer
 */
const CqCountryFound *
cq_country_line_get_country (CqCountryLine *self)
{
  return self->offered == NULL ? &self->country : NULL;
}

/**
 * cq_country_line_get_offered:
 *
 * Returns: (transfer none) (nullable): the name that is offered; %NULL for a country
 */
const char *
cq_country_line_get_offered (CqCountryLine *self)
{
  return self->offered;
}

/**
 * cq_country_line_get_flag:
 *
 * Returns: (transfer none): what stands before the name
 */
const char *
cq_country_line_get_flag (CqCountryLine *self)
{
  return self->offered != NULL ? "+" : self->country.flag;
}

/**
 * cq_country_line_make_markup:
 *
 * Returns: (transfer full): the name, and below it the name by which it was found, or else the formal one
 */
char *
cq_country_line_make_markup (CqCountryLine *self)
{
  const CqCountryFound *country = &self->country;
  const char *detail = country->also != NULL ? country->also : country->formal;

  if (self->offered != NULL)
    /* Translators: %s is what somebody typed: the name of an organization that is to be a party. */
    return g_markup_printf_escaped (_("Add “%s” as an Organization"), self->offered);
  if (g_str_equal (detail, country->name))
    return g_markup_escape_text (country->name, -1);
  return g_markup_printf_escaped ("%s\n<span size=\"smaller\" alpha=\"55%%\">%s</span>", country->name, detail);
}
