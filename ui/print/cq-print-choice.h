#pragma once

#include "export/cq-export.h"

G_BEGIN_DECLS

/**
 * CqPrintChoice:
 *
 * What to print of a document. All zero is the clean edition of all of it, in its principal language.
 */
typedef struct
{
  CqEditionKind edition;
  char *part;  /* (owned) (nullable): id of a part; %NULL is the whole dossier */
  char *lang;  /* (owned) (nullable): %NULL is the principal language */
  char *paper; /* (owned) (nullable): laid out for it; %NULL is what the document asks for */
  char *folder; /* (owned) (nullable): of the document's file: pictures that it names are read below it */
  gboolean has_no_watermark; /* of a draft, as what follows */
  gboolean has_symbols;
  CqLineNumbers line_numbers;
  gboolean is_continuous;
} CqPrintChoice;

CqPrintChoice *cq_print_choice_copy (const CqPrintChoice *self);
void cq_print_choice_free (CqPrintChoice *self);
gboolean cq_print_choice_equal (const CqPrintChoice *self,
                                const CqPrintChoice *other);
CqExportChoice cq_print_choice_get_export (const CqPrintChoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPrintChoice, cq_print_choice_free)

G_END_DECLS
