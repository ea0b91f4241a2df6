#pragma once

#include "cq-application.h"
#include "cq-window.h"

/**
 * View:
 * @name: what it is called
 * @document: (nullable): below the source folder; %NULL is the welcome
 * @form: (nullable): which of its forms is shown
 * @row: (nullable): the row of the form whose popover is opened
 * @action: (nullable): an action of the window, which opens a dialog
 * @beside: (nullable): the language beside the one that is written
 * @menu: (nullable): the menu button of the header that is pressed
 *
 * What is done to a window before it is looked at.
 */
typedef struct
{
  const char *name;
  const char *document;
  const char *form;
  const char *row;
  const char *action;
  const char *beside;
  const char *menu;
} View;

/**
 * ViewSeen:
 *
 * Called while a view is to be seen, with all its dialogs and popovers.
 */
typedef void (*ViewSeen) (gpointer data);

CqApplication *views_start (void);
const View *views_list (guint *n);
void views_show (CqApplication *application,
                 const View *view,
                 int width,
                 int height,
                 ViewSeen seen,
                 gpointer data);

void views_wait_for (guint milliseconds);
void views_wait_for_frames (GtkWindow *window,
                            guint wanted);
GtkWidget *views_find (GtkWidget *widget,
                       GType type);
