#pragma once

#include <gio/gio.h>

#include "docbook/cq-message.h"
#include "export/cq-export.h"
#include "template/cq-catalogue.h"

G_BEGIN_DECLS

/**
 * CqAnswer:
 * @CQ_ANSWER_DONE: done; yes
 * @CQ_ANSWER_NO: a negative answer: problems found, not valid
 * @CQ_ANSWER_FAILED: it could not be done
 *
 * The exit status of a command; of several files the highest.
 */
typedef enum
{
  CQ_ANSWER_DONE = 0,
  CQ_ANSWER_NO = 1,
  CQ_ANSWER_FAILED = 2,
} CqAnswer;

typedef struct _CqCommand CqCommand;

/* @arguments begin with the name of the command, as argv does. */
struct _CqCommand
{
  const char *name;
  const char *operands;    /* (nullable): marked for translation */
  const char *summary;     /* marked for translation */
  const char *description; /* (nullable): marked for translation */
  CqAnswer (*run) (const CqCommand *command,
                   char **arguments);
};

extern const CqCommand cq_command_templates;
extern const CqCommand cq_command_new;
extern const CqCommand cq_command_set;
extern const CqCommand cq_command_check;
extern const CqCommand cq_command_validate;
extern const CqCommand cq_command_export;
extern const CqCommand cq_command_import;
extern const CqCommand cq_command_pages;
extern const CqCommand cq_command_dates;

/* cq-cli-options.c */
gboolean cq_cli_parse (const CqCommand *command,
                       char **arguments,
                       const GOptionEntry *entries,
                       guint least,
                       guint most,
                       char ***operands,
                       CqAnswer *answer);
gboolean cq_cli_require (const CqCommand *command,
                         const char *option,
                         const char *value);
CqAnswer cq_cli_print_version (void);
gboolean cq_cli_get_epoch (gint64 *epoch);

/* cq-cli-say.c */
void cq_cli_say (CqMessageSeverity severity,
                 const char *file,
                 guint line,
                 const char *text);
void cq_cli_say_message (const CqMessage *message);
CqAnswer cq_cli_fail (const char *file,
                      const GError *error);
CqAnswer cq_cli_refuse (const char *format,
                        ...) G_GNUC_PRINTF (1, 2);
CqAnswer cq_cli_write (const char *path,
                       GBytes *bytes);
CqAnswer cq_cli_print (const char *text);

/* cq-cli-document.c */
char *cq_cli_get_folder (const char *path);
CqNode *cq_cli_load (const char *path,
                     GBytes **bytes);
CqNode *cq_cli_apply_values (CqNode *document,
                             const char *values);
CqNode *cq_cli_fill_template (CqTemplate *template,
                              const char *const *languages,
                              const char *values);

/* cq-cli-edition.c: what export and pages share */

/* The options that choose an edition */
typedef struct
{
  char *edition; /* (owned) (nullable) */
  char *lang;    /* (owned) (nullable) */
  char *party;   /* (owned) (nullable) */
  char *part;    /* (owned) (nullable) */
  char *folder;  /* (owned) (nullable): of the file; no option */
  char *style;   /* (owned) (nullable) */
  gboolean is_synoptic;
  GStrv langs;   /* (owned) (nullable): what @lang says, once the document is read; no option */
} CqCliChoice;

#define CQ_CLI_CHOICE_ENTRIES(choice) \
  { "edition", 0, 0, G_OPTION_ARG_STRING, &(choice).edition, N_ ("Which edition: clean (the default) or draft"), \
    N_ ("EDITION") }, \
  { "lang", 0, 0, G_OPTION_ARG_STRING, &(choice).lang, \
    N_ ("The language, the document's principal one by default; or several, or all of them"), \
    N_ ("LANGUAGE[,LANGUAGE…]|all") }, \
  { "synoptic", 0, 0, G_OPTION_ARG_NONE, &(choice).is_synoptic, \
    N_ ("Set two or three languages side by side, in columns"), NULL }, \
  { "party", 0, 0, G_OPTION_ARG_STRING, &(choice).party, N_ ("The party whose edition it is"), N_ ("ID") }, \
  { "part", 0, 0, G_OPTION_ARG_STRING, &(choice).part, \
    N_ ("One part of the dossier: \xe2\x80\x9cmain\xe2\x80\x9d, or the id of an annex"), N_ ("ID") }, \
  { "style", 0, 0, G_OPTION_ARG_FILENAME, &(choice).style, \
    N_ ("The page style, by name or as a file; the document\xe2\x80\x99s own by default"), N_ ("STYLE") }

void cq_cli_choice_clear (CqCliChoice *choice);
gboolean cq_cli_choice_read (CqCliChoice *choice,
                             const char *file,
                             CqExportChoice *read);
gboolean cq_cli_choice_read_languages (CqCliChoice *choice,
                                       CqNode *document,
                                       CqExportChoice *read);

/* cq-cli-markings.c */

/* The options that say what stands on the pages of a draft */
typedef struct
{
  char *watermark;    /* (owned) (nullable) */
  char *version;      /* (owned) (nullable) */
  char *notice;       /* (owned) (nullable) */
  char *line_numbers; /* (owned) (nullable) */
  gboolean has_symbols;
} CqCliMarkings;

#define CQ_CLI_MARKINGS_ENTRIES(markings) \
  { "watermark", 0, 0, G_OPTION_ARG_STRING, &(markings).watermark, \
    N_ ("Words behind the text of a draft; “Draft” in its language by default, or none"), N_ ("TEXT") }, \
  { "version-label", 0, 0, G_OPTION_ARG_STRING, &(markings).version, \
    N_ ("What a draft calls its version, before the time; none leaves out the time too"), N_ ("TEXT") }, \
  { "notice", 0, 0, G_OPTION_ARG_STRING, &(markings).notice, \
    N_ ("What stands above a draft: advance-unedited or unofficial-translation"), N_ ("NOTICE") }, \
  { "line-numbers", 0, 0, G_OPTION_ARG_STRING, &(markings).line_numbers, \
    N_ ("Number the lines of a draft: every or fifth; of each page, or continuous"), N_ ("WHICH[,page|,continuous]") }, \
  { "paragraph-symbols", 0, 0, G_OPTION_ARG_NONE, &(markings).has_symbols, \
    N_ ("Write “Pp1”, “Op3” beside the paragraphs of a draft"), NULL }

void cq_cli_markings_clear (CqCliMarkings *self);
gboolean cq_cli_markings_read (const CqCliMarkings *self,
                               CqExportChoice *choice);

/* cq-cli-catalogue.c */
CqCatalogue *cq_cli_get_catalogue (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CqCliChoice, cq_cli_choice_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CqCliMarkings, cq_cli_markings_clear)

G_END_DECLS
