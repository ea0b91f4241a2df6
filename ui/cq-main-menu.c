/* The main menu, made when it is first opened: most starts of the program see none. */
#include "cq-main-menu.h"

static void
create_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (CQ_RESOURCES "cq-main-menu.ui");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
}

/**
 * cq_main_menu_offer:
 * @button: a button
 *
 * Shows the main menu where @button is pressed.
 */
void
cq_main_menu_offer (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_cb, NULL, NULL);
}
