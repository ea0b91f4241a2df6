#pragma once

#include "forms/cq-when-draft.h"
#include "rows/cq-when-popover.h"

G_BEGIN_DECLS

struct _CqWhenPopover
{
  GtkPopover parent_instance;

  GtkDropDown *precision; /* (unowned): of the template, as those below */
  GtkSliceListModel *precisions;
  GtkWidget *inputs;
  GtkDropDown *month;
  GtkDropDown *quarter;
  GtkSpinButton *year;
  GtkCheckButton *at_end;
  GtkWidget *first_line;
  GtkEditable *first;
  GtkWidget *last_line;
  GtkEditable *last;
  GtkCalendar *calendar;
  GtkWidget *length_line;
  GtkLabel *length_label;
  GtkSpinButton *number;
  GtkDropDown *unit;
  GtkWidget *anchor_line;
  GtkDropDown *anchor;
  GtkWidget *from_line;
  GtkEditable *from;
  GtkWidget *event_line;
  GtkEditable *event;
  GtkWidget *wording_line;
  GtkEditable *wording;
  GtkLabel *said;

  CqRow *row;           /* (owned) (nullable) */
  CqWhenReader *reader; /* (unowned) (nullable): of the row's widget */
  CqWhenDraft draft;
  CqWhen *when;         /* (owned) (nullable): what the draft was filled with, or has made */
  gboolean is_last;     /* whether the calendar chooses the end of a period */
  gboolean is_showing;  /* while the draft is shown, what changes is not the person's doing */
};

void cq_when_popover_say (CqWhenPopover *self,
                          const char *line,
                          gboolean is_wrong);
void cq_when_popover_explain (CqWhenPopover *self);
void cq_when_popover_show_calendar (CqWhenPopover *self);
void cq_when_popover_show_length (CqWhenPopover *self);
void cq_when_popover_show_values (CqWhenPopover *self);
void cq_when_popover_show_texts (CqWhenPopover *self);
void cq_when_popover_name_choices (CqWhenPopover *self);

G_END_DECLS
