/* Words of the document, language by language: data first, then how it is looked up. */
#include "edition/cq-document-words.h"

#include "language/cq-language.h"
#include "language/cq-number-text.h"

#include <string.h>

struct _CqDocumentWords
{
  const char *lang;
  const char *words[CQ_N_WORDS];
};

#define FORMALITY(word, alone, at, on, at_on)                                                                \
  [CQ_WORD_##word] = alone, [CQ_WORD_##word##_AT] = at, [CQ_WORD_##word##_ON] = on, [CQ_WORD_##word##_AT_ON] = at_on

/* Russian, French, Spanish and Arabic state the formality without agreement in gender or case with
 * the title and the place, because neither is known to the program. Russian puts a party's name
 * over a signature in the nominative, alone, for the same reason. */
static const CqDocumentWords languages[] = {
  { "en",
    { [CQ_WORD_ANNEX] = "Annex",
      [CQ_WORD_ANNEX_NUMBERED] = "Annex {N}",
      [CQ_WORD_ROADMAP] = "Roadmap",
      [CQ_WORD_MEASURES] = "Measures",
      [CQ_WORD_PREAMBULAR] = "preambular paragraph {n}",
      [CQ_WORD_DISTRIBUTION] = "Distribution: {name}",
      [CQ_WORD_DRAFT] = "Draft",
      [CQ_WORD_VERSION_OF] = "Version of {date}, {time} UTC",
      [CQ_WORD_VERSION_NAMED] = "{name}, {date}, {time} UTC",
      [CQ_WORD_ADVANCE_UNEDITED] = "Advance unedited version",
      [CQ_WORD_UNOFFICIAL_TRANSLATION] = "(unofficial translation)",
      [CQ_WORD_FOR] = "For {name}",
      [CQ_WORD_ON_BEHALF_OF] = "on behalf of {name}",
      [CQ_WORD_REPRESENTED_BY] = "represented by {name}",
      [CQ_WORD_WITNESSED_BY] = "Witnessed by:",
      FORMALITY (SIGNED, "signed", "signed at {place}", "signed on {date}", "signed at {place} on {date}"),
      FORMALITY (ADOPTED, "adopted", "adopted at {place}", "adopted on {date}", "adopted at {place} on {date}"),
      FORMALITY (ISSUED, "issued", "issued at {place}", "issued on {date}", "issued at {place} on {date}"),
      FORMALITY (ENDORSED, "endorsed", "endorsed at {place}", "endorsed on {date}", "endorsed at {place} on {date}"),
      [CQ_WORD_AND_THEN] = "{name}, {date}",
      [CQ_WORD_COLUMN_NUMBER] = "No.",
      [CQ_WORD_COLUMN_ACTION] = "Action",
      [CQ_WORD_COLUMN_TYPE] = "Type",
      [CQ_WORD_COLUMN_LEAD] = "Lead",
      [CQ_WORD_COLUMN_CO_LEADS] = "Co-leads",
      [CQ_WORD_COLUMN_PARTNERS] = "Partners",
      [CQ_WORD_COLUMN_START] = "Start",
      [CQ_WORD_COLUMN_DUE] = "By",
      [CQ_WORD_COLUMN_DELIVERABLE] = "Deliverable",
      [CQ_WORD_COLUMN_OUTCOME] = "Outcome",
      [CQ_WORD_COLUMN_INDICATOR] = "Indicator",
      [CQ_WORD_COLUMN_BASELINE] = "Baseline",
      [CQ_WORD_COLUMN_TARGET] = "Target",
      [CQ_WORD_COLUMN_FUNDING] = "Funding",
      [CQ_WORD_COLUMN_CONDITIONALITY] = "Conditions",
      [CQ_WORD_COLUMN_REPORTING] = "Reporting to",
      [CQ_WORD_COLUMN_STATUS] = "Status",
      [CQ_WORD_COLUMN_EVIDENCE] = "Evidence",
      [CQ_WORD_COLUMN_SOURCE] = "Paragraph",
      [CQ_WORD_NEXT_REVIEW] = "next review: {date}",
      [CQ_WORD_NEXT_MEETING] = "next meeting: {date}",
      [CQ_WORD_TODAY] = "today, {date}",
      [CQ_WORD_TIMELINE] = "Timeline, {date}. {list}.",
      [CQ_WORD_TIMELINE_ROW] = "Action {n}",
      [CQ_WORD_TIMELINE_START] = "start: {date}",
      [CQ_WORD_AND_FURTHER] = "{name}; {more}",
      [CQ_WORD_STATUS_COMPLETE] = "complete",
      [CQ_WORD_STATUS_ONGOING] = "ongoing",
      [CQ_WORD_STATUS_UNDERWAY] = "under way",
      [CQ_WORD_STATUS_NO_DATA] = "no data",
      [CQ_WORD_STATUS_INACTIVE] = "inactive",
      [CQ_WORD_STATUS_OVERDUE] = "overdue",
      [CQ_WORD_STATUS_DROPPED] = "dropped" } },
  { "ru",
    { [CQ_WORD_ANNEX] = "Приложение",
      [CQ_WORD_ANNEX_NUMBERED] = "Приложение {n}",
      [CQ_WORD_ROADMAP] = "Дорожная карта",
      [CQ_WORD_MEASURES] = "Мероприятия",
      [CQ_WORD_PREAMBULAR] = "пункт {n} преамбулы",
      [CQ_WORD_DISTRIBUTION] = "Распространение: {name}",
      [CQ_WORD_DRAFT] = "Проект",
      [CQ_WORD_VERSION_OF] = "Версия от {date}, {time} UTC",
      [CQ_WORD_VERSION_NAMED] = "{name}, {date}, {time} UTC",
      [CQ_WORD_ADVANCE_UNEDITED] = "Предварительный неотредактированный вариант",
      [CQ_WORD_UNOFFICIAL_TRANSLATION] = "(неофициальный перевод)",
      [CQ_WORD_FOR] = "{name}",
      [CQ_WORD_ON_BEHALF_OF] = "от имени: {name}",
      [CQ_WORD_REPRESENTED_BY] = "в лице: {name}",
      [CQ_WORD_WITNESSED_BY] = "В присутствии:",
      FORMALITY (SIGNED, "подписано", "подписано: {place}", "подписано {date}", "подписано: {place}, {date}"),
      FORMALITY (ADOPTED, "принято", "принято: {place}", "принято {date}", "принято: {place}, {date}"),
      FORMALITY (ISSUED, "опубликовано", "опубликовано: {place}", "опубликовано {date}",
                 "опубликовано: {place}, {date}"),
      FORMALITY (ENDORSED, "одобрено", "одобрено: {place}", "одобрено {date}", "одобрено: {place}, {date}"),
      [CQ_WORD_AND_THEN] = "{name}, {date}",
      [CQ_WORD_COLUMN_NUMBER] = "№",
      [CQ_WORD_COLUMN_ACTION] = "Мероприятие",
      [CQ_WORD_COLUMN_TYPE] = "Вид",
      [CQ_WORD_COLUMN_LEAD] = "Ответственный",
      [CQ_WORD_COLUMN_CO_LEADS] = "Соисполнители",
      [CQ_WORD_COLUMN_PARTNERS] = "Партнёры",
      [CQ_WORD_COLUMN_START] = "Начало",
      [CQ_WORD_COLUMN_DUE] = "Срок",
      [CQ_WORD_COLUMN_DELIVERABLE] = "Результат",
      [CQ_WORD_COLUMN_OUTCOME] = "Ожидаемый эффект",
      [CQ_WORD_COLUMN_INDICATOR] = "Показатель",
      [CQ_WORD_COLUMN_BASELINE] = "Исходное значение",
      [CQ_WORD_COLUMN_TARGET] = "Целевое значение",
      [CQ_WORD_COLUMN_FUNDING] = "Финансирование",
      [CQ_WORD_COLUMN_CONDITIONALITY] = "Условия",
      [CQ_WORD_COLUMN_REPORTING] = "Отчётность",
      [CQ_WORD_COLUMN_STATUS] = "Состояние",
      [CQ_WORD_COLUMN_EVIDENCE] = "Подтверждение",
      [CQ_WORD_COLUMN_SOURCE] = "Пункт",
      [CQ_WORD_NEXT_REVIEW] = "следующий обзор: {date}",
      [CQ_WORD_NEXT_MEETING] = "следующая встреча: {date}",
      [CQ_WORD_TODAY] = "сегодня, {date}",
      [CQ_WORD_TIMELINE] = "График: {date} {list}.",
      [CQ_WORD_TIMELINE_ROW] = "Мероприятие {n}",
      [CQ_WORD_TIMELINE_START] = "начало: {date}",
      [CQ_WORD_AND_FURTHER] = "{name}; {more}",
      [CQ_WORD_STATUS_COMPLETE] = "завершено",
      [CQ_WORD_STATUS_ONGOING] = "постоянно",
      [CQ_WORD_STATUS_UNDERWAY] = "выполняется",
      [CQ_WORD_STATUS_NO_DATA] = "нет данных",
      [CQ_WORD_STATUS_INACTIVE] = "не ведётся",
      [CQ_WORD_STATUS_OVERDUE] = "просрочено",
      [CQ_WORD_STATUS_DROPPED] = "снято" } },
  { "ja",
    { [CQ_WORD_ANNEX] = "附属書",
      [CQ_WORD_ANNEX_NUMBERED] = "附属書{n}",
      [CQ_WORD_ROADMAP] = "ロードマップ",
      [CQ_WORD_MEASURES] = "施策",
      [CQ_WORD_PREAMBULAR] = "前文第{n}段落",
      [CQ_WORD_DISTRIBUTION] = "配布：{name}",
      [CQ_WORD_DRAFT] = "案",
      [CQ_WORD_VERSION_OF] = "{date} {time}（UTC）版",
      [CQ_WORD_VERSION_NAMED] = "{name}、{date} {time}（UTC）",
      [CQ_WORD_ADVANCE_UNEDITED] = "先行未編集版",
      [CQ_WORD_UNOFFICIAL_TRANSLATION] = "（仮訳）",
      [CQ_WORD_FOR] = "{name}のために",
      [CQ_WORD_ON_BEHALF_OF] = "{name}に代わって",
      [CQ_WORD_REPRESENTED_BY] = "代理：{name}",
      [CQ_WORD_WITNESSED_BY] = "立会人：",
      FORMALITY (SIGNED, "署名", "{place}にて署名", "{date}署名", "{date}、{place}にて署名"),
      FORMALITY (ADOPTED, "採択", "{place}にて採択", "{date}採択", "{date}、{place}にて採択"),
      FORMALITY (ISSUED, "発出", "{place}にて発出", "{date}発出", "{date}、{place}にて発出"),
      FORMALITY (ENDORSED, "承認", "{place}にて承認", "{date}承認", "{date}、{place}にて承認"),
      [CQ_WORD_AND_THEN] = "{name}、{date}",
      [CQ_WORD_COLUMN_NUMBER] = "番号",
      [CQ_WORD_COLUMN_ACTION] = "取組",
      [CQ_WORD_COLUMN_TYPE] = "種別",
      [CQ_WORD_COLUMN_LEAD] = "主担当",
      [CQ_WORD_COLUMN_CO_LEADS] = "共同担当",
      [CQ_WORD_COLUMN_PARTNERS] = "協力者",
      [CQ_WORD_COLUMN_START] = "開始",
      [CQ_WORD_COLUMN_DUE] = "期限",
      [CQ_WORD_COLUMN_DELIVERABLE] = "成果物",
      [CQ_WORD_COLUMN_OUTCOME] = "成果",
      [CQ_WORD_COLUMN_INDICATOR] = "指標",
      [CQ_WORD_COLUMN_BASELINE] = "基準値",
      [CQ_WORD_COLUMN_TARGET] = "目標値",
      [CQ_WORD_COLUMN_FUNDING] = "資金",
      [CQ_WORD_COLUMN_CONDITIONALITY] = "条件",
      [CQ_WORD_COLUMN_REPORTING] = "報告先",
      [CQ_WORD_COLUMN_STATUS] = "状況",
      [CQ_WORD_COLUMN_EVIDENCE] = "根拠資料",
      [CQ_WORD_COLUMN_SOURCE] = "段落",
      [CQ_WORD_NEXT_REVIEW] = "次回点検：{date}",
      [CQ_WORD_NEXT_MEETING] = "次回会合：{date}",
      [CQ_WORD_TODAY] = "本日（{date}）",
      [CQ_WORD_TIMELINE] = "工程表（{date}）：{list}。",
      [CQ_WORD_TIMELINE_ROW] = "取組{n}",
      [CQ_WORD_TIMELINE_START] = "{date}開始",
      [CQ_WORD_AND_FURTHER] = "{name}；{more}",
      [CQ_WORD_STATUS_COMPLETE] = "完了",
      [CQ_WORD_STATUS_ONGOING] = "継続中",
      [CQ_WORD_STATUS_UNDERWAY] = "実施中",
      [CQ_WORD_STATUS_NO_DATA] = "情報なし",
      [CQ_WORD_STATUS_INACTIVE] = "未着手",
      [CQ_WORD_STATUS_OVERDUE] = "期限超過",
      [CQ_WORD_STATUS_DROPPED] = "中止" } },
  { "fr",
    { [CQ_WORD_ANNEX] = "Annexe",
      [CQ_WORD_ANNEX_NUMBERED] = "Annexe {N}",
      [CQ_WORD_ROADMAP] = "Feuille de route",
      [CQ_WORD_MEASURES] = "Mesures",
      [CQ_WORD_PREAMBULAR] = "alinéa {n} du préambule",
      [CQ_WORD_DISTRIBUTION] = "Distribution : {name}",
      [CQ_WORD_DRAFT] = "Projet",
      [CQ_WORD_VERSION_OF] = "Version du {date}, {time} UTC",
      [CQ_WORD_VERSION_NAMED] = "{name}, {date}, {time} UTC",
      [CQ_WORD_ADVANCE_UNEDITED] = "Version préliminaire non éditée",
      [CQ_WORD_UNOFFICIAL_TRANSLATION] = "(traduction non officielle)",
      [CQ_WORD_FOR] = "Pour {name}",
      [CQ_WORD_ON_BEHALF_OF] = "au nom de : {name}",
      [CQ_WORD_REPRESENTED_BY] = "représenté par : {name}",
      [CQ_WORD_WITNESSED_BY] = "Témoins :",
      FORMALITY (SIGNED, "Signature", "Signature : {place}", "Signature : {date}", "Signature : {place}, {date}"),
      FORMALITY (ADOPTED, "Adoption", "Adoption : {place}", "Adoption : {date}", "Adoption : {place}, {date}"),
      FORMALITY (ISSUED, "Publication", "Publication : {place}", "Publication : {date}",
                 "Publication : {place}, {date}"),
      FORMALITY (ENDORSED, "Approbation", "Approbation : {place}", "Approbation : {date}",
                 "Approbation : {place}, {date}"),
      [CQ_WORD_AND_THEN] = "{name}, {date}",
      [CQ_WORD_COLUMN_NUMBER] = "N°",
      [CQ_WORD_COLUMN_ACTION] = "Action",
      [CQ_WORD_COLUMN_TYPE] = "Type",
      [CQ_WORD_COLUMN_LEAD] = "Responsable",
      [CQ_WORD_COLUMN_CO_LEADS] = "Coresponsables",
      [CQ_WORD_COLUMN_PARTNERS] = "Partenaires",
      [CQ_WORD_COLUMN_START] = "Début",
      [CQ_WORD_COLUMN_DUE] = "Échéance",
      [CQ_WORD_COLUMN_DELIVERABLE] = "Produit",
      [CQ_WORD_COLUMN_OUTCOME] = "Résultat",
      [CQ_WORD_COLUMN_INDICATOR] = "Indicateur",
      [CQ_WORD_COLUMN_BASELINE] = "Valeur de départ",
      [CQ_WORD_COLUMN_TARGET] = "Valeur cible",
      [CQ_WORD_COLUMN_FUNDING] = "Financement",
      [CQ_WORD_COLUMN_CONDITIONALITY] = "Conditions",
      [CQ_WORD_COLUMN_REPORTING] = "Rapports à",
      [CQ_WORD_COLUMN_STATUS] = "État",
      [CQ_WORD_COLUMN_EVIDENCE] = "Justificatifs",
      [CQ_WORD_COLUMN_SOURCE] = "Paragraphe",
      [CQ_WORD_NEXT_REVIEW] = "prochain examen : {date}",
      [CQ_WORD_NEXT_MEETING] = "prochaine réunion : {date}",
      [CQ_WORD_TODAY] = "aujourd’hui, {date}",
      [CQ_WORD_TIMELINE] = "Calendrier, {date}. {list}.",
      [CQ_WORD_TIMELINE_ROW] = "Action {n}",
      [CQ_WORD_TIMELINE_START] = "début : {date}",
      [CQ_WORD_AND_FURTHER] = "{name} ; {more}",
      [CQ_WORD_STATUS_COMPLETE] = "achevé",
      [CQ_WORD_STATUS_ONGOING] = "permanent",
      [CQ_WORD_STATUS_UNDERWAY] = "en cours",
      [CQ_WORD_STATUS_NO_DATA] = "sans données",
      [CQ_WORD_STATUS_INACTIVE] = "inactif",
      [CQ_WORD_STATUS_OVERDUE] = "en retard",
      [CQ_WORD_STATUS_DROPPED] = "abandonné" } },
  { "es",
    { [CQ_WORD_ANNEX] = "Anexo",
      [CQ_WORD_ANNEX_NUMBERED] = "Anexo {N}",
      [CQ_WORD_ROADMAP] = "Hoja de ruta",
      [CQ_WORD_MEASURES] = "Medidas",
      [CQ_WORD_PREAMBULAR] = "párrafo {n} del preámbulo",
      [CQ_WORD_DISTRIBUTION] = "Distribución: {name}",
      [CQ_WORD_DRAFT] = "Proyecto",
      [CQ_WORD_VERSION_OF] = "Versión del {date}, {time} UTC",
      [CQ_WORD_VERSION_NAMED] = "{name}, {date}, {time} UTC",
      [CQ_WORD_ADVANCE_UNEDITED] = "Versión avanzada sin editar",
      [CQ_WORD_UNOFFICIAL_TRANSLATION] = "(traducción no oficial)",
      [CQ_WORD_FOR] = "Por {name}",
      [CQ_WORD_ON_BEHALF_OF] = "en nombre de: {name}",
      [CQ_WORD_REPRESENTED_BY] = "con la representación de: {name}",
      [CQ_WORD_WITNESSED_BY] = "Testigos:",
      FORMALITY (SIGNED, "Firma", "Firma: {place}", "Firma: {date}", "Firma: {place}, {date}"),
      FORMALITY (ADOPTED, "Aprobación", "Aprobación: {place}", "Aprobación: {date}", "Aprobación: {place}, {date}"),
      FORMALITY (ISSUED, "Publicación", "Publicación: {place}", "Publicación: {date}",
                 "Publicación: {place}, {date}"),
      FORMALITY (ENDORSED, "Respaldo", "Respaldo: {place}", "Respaldo: {date}", "Respaldo: {place}, {date}"),
      [CQ_WORD_AND_THEN] = "{name}, {date}",
      [CQ_WORD_COLUMN_NUMBER] = "N.º",
      [CQ_WORD_COLUMN_ACTION] = "Acción",
      [CQ_WORD_COLUMN_TYPE] = "Tipo",
      [CQ_WORD_COLUMN_LEAD] = "Responsable",
      [CQ_WORD_COLUMN_CO_LEADS] = "Corresponsables",
      [CQ_WORD_COLUMN_PARTNERS] = "Asociados",
      [CQ_WORD_COLUMN_START] = "Inicio",
      [CQ_WORD_COLUMN_DUE] = "Plazo",
      [CQ_WORD_COLUMN_DELIVERABLE] = "Producto",
      [CQ_WORD_COLUMN_OUTCOME] = "Resultado",
      [CQ_WORD_COLUMN_INDICATOR] = "Indicador",
      [CQ_WORD_COLUMN_BASELINE] = "Valor inicial",
      [CQ_WORD_COLUMN_TARGET] = "Meta",
      [CQ_WORD_COLUMN_FUNDING] = "Financiación",
      [CQ_WORD_COLUMN_CONDITIONALITY] = "Condiciones",
      [CQ_WORD_COLUMN_REPORTING] = "Informes a",
      [CQ_WORD_COLUMN_STATUS] = "Estado",
      [CQ_WORD_COLUMN_EVIDENCE] = "Justificación",
      [CQ_WORD_COLUMN_SOURCE] = "Párrafo",
      [CQ_WORD_NEXT_REVIEW] = "próximo examen: {date}",
      [CQ_WORD_NEXT_MEETING] = "próxima reunión: {date}",
      [CQ_WORD_TODAY] = "hoy, {date}",
      [CQ_WORD_TIMELINE] = "Cronograma, {date}. {list}.",
      [CQ_WORD_TIMELINE_ROW] = "Acción {n}",
      [CQ_WORD_TIMELINE_START] = "inicio: {date}",
      [CQ_WORD_AND_FURTHER] = "{name}; {more}",
      [CQ_WORD_STATUS_COMPLETE] = "concluido",
      [CQ_WORD_STATUS_ONGOING] = "permanente",
      [CQ_WORD_STATUS_UNDERWAY] = "en curso",
      [CQ_WORD_STATUS_NO_DATA] = "sin datos",
      [CQ_WORD_STATUS_INACTIVE] = "inactivo",
      [CQ_WORD_STATUS_OVERDUE] = "atrasado",
      [CQ_WORD_STATUS_DROPPED] = "descartado" } },
};

static const CqDocumentWords *
find (const char *lang)
{
  g_autofree char *base = NULL;

  if (lang == NULL)
    return NULL;
  base = cq_language_get_base (lang);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i].lang, base) == 0)
      return &languages[i];
  return NULL;
}

/**
 * cq_document_words_find:
 * @lang: (nullable): a BCP 47 tag
 * @principal: (nullable): what to fall back to before English
 *
 * Returns: (not nullable): the words of the language; cq_document_words_get_language() tells
 *   whether it is another one
 */
const CqDocumentWords *
cq_document_words_find (const char *lang, const char *principal)
{
  const CqDocumentWords *words = find (lang);

  if (words == NULL)
    words = find (principal);
  return words != NULL ? words : &languages[0];
}

const char *
cq_document_words_get_language (const CqDocumentWords *self)
{
  return self->lang;
}

/**
 * cq_document_words_get:
 *
 * Returns: (not nullable): the word, or the pattern
 */
const char *
cq_document_words_get (const CqDocumentWords *self, CqWord word)
{
  g_return_val_if_fail (word < CQ_N_WORDS, "");
  return self->words[word];
}

static void
fill (GString *text, const char *field, const char *value)
{
  g_autofree char *braced = g_strdup_printf ("{%s}", field);

  g_string_replace (text, braced, value, 1);
}

/**
 * cq_document_words_format:
 * @field: the name of a field of the pattern, without its braces
 * @value: what takes its place
 * @...: more names and values, then %NULL
 *
 * Returns: (transfer full): the pattern filled
 */
char *
cq_document_words_format (const CqDocumentWords *self, CqWord word, const char *field, const char *value, ...)
{
  GString *text = g_string_new (cq_document_words_get (self, word));
  va_list more;

  va_start (more, value);
  while (field != NULL)
    {
      fill (text, field, value);
      field = va_arg (more, const char *);
      value = field != NULL ? va_arg (more, const char *) : NULL;
    }
  va_end (more);
  return g_string_free (text, FALSE);
}

/**
 * cq_document_words_format_number:
 *
 * Returns: (transfer full): the pattern with the number, arabic or roman as it wants it
 */
char *
cq_document_words_format_number (const CqDocumentWords *self, CqWord word, guint number)
{
  GString *text = g_string_new (cq_document_words_get (self, word));
  g_autofree char *arabic = g_strdup_printf ("%u", number);
  g_autofree char *roman = cq_number_to_roman (number, TRUE);

  fill (text, "n", arabic);
  fill (text, "N", roman != NULL ? roman : arabic);
  return g_string_free (text, FALSE);
}

/**
 * cq_document_words_list_languages:
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that have words
 */
const char *const *
cq_document_words_list_languages (void)
{
  static const char *tags[G_N_ELEMENTS (languages) + 1];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        tags[i] = languages[i].lang;
      g_once_init_leave (&made, 1);
    }
  return tags;
}
