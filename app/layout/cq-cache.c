/* The paragraphs of earlier layouts, by content. */
#include "layout/cq-cache.h"

#define OLDEST 6                       /* layouts that a paragraph may sit out */
#define MOST_BYTES (96 * 1024 * 1024)
#define MOST_OF_STRINGS (4 * 1024 * 1024)

/* The flags that make a difference to the lines. */
#define LOOK_FLAGS (CQ_BLOCK_VERBATIM | CQ_BLOCK_RTL | CQ_BLOCK_RAISED_LABEL | CQ_BLOCK_NATURAL | CQ_BLOCK_ITALIC | CQ_BLOCK_BOLD | CQ_BLOCK_RUN_IN)

/* Everything that the lines of a paragraph depend on. That is what stands in its node, not the node itself:
 * a paragraph that only moves, and so bears the name of another place, keeps its lines. Nodes are held, for a
 * freed address comes back. */
typedef struct
{
  guint64 hash;
  CqNode *node;      /* (owned by an entry) (nullable) */
  guint first;       /* child of @node */
  guint n_children;
  guint64 style;
  guint text;
  guint flags;
  guint align;
  guint smaller;
  double width;
  double hang;
  double first_line;
  const char *words; /* (owned by an entry): label, language, references */
} Key;

typedef struct
{
  Key key;
  CqSlab *slab;       /* (owned) (nullable) */
  CqMeasure *measure; /* (owned) (nullable) */
  guint generation;
} Entry;

struct _CqLayoutCache
{
  GMutex mutex;
  GHashTable *entries; /* (owned): Entry in its own place */
  GPtrArray *setters;  /* (owned) (element-type CqSetter) */
  CqFigures *figures; /* (owned) */
  CqStrings *strings;  /* (owned) */
  CqDraft *draft;      /* (owned) (nullable): that the last layout was made from */
  CqSheets *sheets;    /* (owned) (nullable): its pages */
  guint64 drafted;     /* the style of that */
  GString *words;      /* (owned): of the key in hand */
  guint generation;
  gsize bytes;
};

static guint
hash_key (gconstpointer key)
{
  return (guint) ((const Key *) key)->hash;
}

static gboolean
has_equal_text (const Key *one, const Key *two)
{
  if (one->n_children != two->n_children)
    return FALSE;
  for (guint i = 0; i < one->n_children; i++)
    if (!cq_node_equal (cq_node_get_child (one->node, one->first + i), cq_node_get_child (two->node, two->first + i)))
      return FALSE;
  return TRUE;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *two = b;

  return one->hash == two->hash && one->style == two->style && one->text == two->text && one->flags == two->flags
         && one->align == two->align && one->smaller == two->smaller && one->width == two->width && one->hang == two->hang && one->first_line == two->first_line
         && g_str_equal (one->words, two->words) && has_equal_text (one, two);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->key.node, cq_node_unref);
  g_free ((char *) entry->key.words);
  g_clear_pointer (&entry->slab, cq_slab_unref);
  g_clear_pointer (&entry->measure, cq_measure_unref);
  g_free (entry);
}

static void
forget_draft (CqLayoutCache *self)
{
  g_clear_pointer (&self->sheets, cq_sheets_free);
  g_clear_pointer (&self->draft, cq_draft_free);
}

/**
 * cq_layout_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
CqLayoutCache *
cq_layout_cache_new (void)
{
  CqLayoutCache *self = g_new0 (CqLayoutCache, 1);

  g_mutex_init (&self->mutex);
  self->entries = g_hash_table_new_full (hash_key, equal_keys, NULL, entry_free);
  self->setters = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_setter_free);
  self->figures = cq_figures_new ();
  self->strings = cq_strings_new ();
  self->words = g_string_new (NULL);
  return self;
}

void
cq_layout_cache_free (CqLayoutCache *self)
{
  forget_draft (self);
  cq_strings_unref (self->strings);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->setters);
  cq_figures_free (self->figures);
  g_string_free (self->words, TRUE);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* A layout takes the cache for itself. */
void
cq_layout_cache_begin (CqLayoutCache *self)
{
  g_mutex_lock (&self->mutex);
  self->generation++;
}

static gsize
weigh (const Entry *entry)
{
  return (entry->slab != NULL ? entry->slab->bytes : 0) + (entry->measure != NULL ? cq_measure_get_bytes (entry->measure) : 0);
}

static gboolean
is_used (Entry *entry)
{
  return (entry->slab != NULL && !g_atomic_ref_count_compare (&entry->slab->refs, 1))
         || (entry->measure != NULL && !g_atomic_ref_count_compare (&entry->measure->refs, 1));
}

/* Lines that stand on pages, or in the last draft, cost nothing to remember, though nobody asked for them lately. */
static gboolean
is_stale (gpointer key, gpointer value, gpointer data)
{
  CqLayoutCache *self = data;
  Entry *entry = value;
  guint age = self->generation - entry->generation;

  if ((age <= OLDEST && (age == 0 || self->bytes <= MOST_BYTES)) || is_used (entry))
    return FALSE;
  self->bytes -= weigh (entry);
  return TRUE;
}

/* Gives the cache back and lets go of what is no longer wanted. */
void
cq_layout_cache_end (CqLayoutCache *self)
{
  if (self->generation % OLDEST == 0 || self->bytes > MOST_BYTES)
    g_hash_table_foreach_remove (self->entries, is_stale, self);
  g_mutex_unlock (&self->mutex);
}

/* The language alone, as of most paragraphs; where there is more, it is put together behind the label. */
static const char *
find_words (CqLayoutCache *self, const CqBlock *block)
{
  const char *lang = block->lang != NULL ? block->lang : "";

  if (block->label == NULL && block->resolved == NULL)
    return lang;
  g_string_assign (self->words, block->label != NULL ? block->label : "");
  g_string_append_c (self->words, '\x1f');
  g_string_append (self->words, lang);
  for (guint i = 0; block->resolved != NULL && i < block->resolved->len; i++)
    {
      const CqResolved *one = &g_array_index (block->resolved, CqResolved, i);
      g_string_append_c (self->words, '\x1f');
      g_string_append (self->words, one->text);
      if (one->figure != NULL) /* the lines that are kept hold it, so that its address is its own */
        g_string_append_printf (self->words, "\x1e%p", (gpointer) one->figure);
    }
  return self->words->str;
}

static Key
key_of (CqLayoutCache *self, const CqBlock *block, const CqStyle *style)
{
  Key key = { .node = block->node, .style = style->hash, .first = block->first, .n_children = block->n_children,
              .text = block->text, .flags = block->flags & LOOK_FLAGS, .align = block->align, .smaller = block->smaller,
              .width = block->flags & CQ_BLOCK_NATURAL ? -1 : block->width, .hang = block->hang,
              .first_line = block->first_line };
  guint64 hash = 0;
  struct
  {
    guint64 style;
    guint numbers[5];
    double lengths[3];
  } bytes;

  memset (&bytes, 0, sizeof bytes);
  bytes.style = key.style;
  bytes.numbers[0] = key.n_children;
  bytes.numbers[1] = key.text;
  bytes.numbers[2] = key.flags;
  bytes.numbers[3] = key.align;
  bytes.numbers[4] = key.smaller;
  bytes.lengths[0] = key.width;
  bytes.lengths[1] = key.hang;
  bytes.lengths[2] = key.first_line;
  for (guint i = 0; i < key.n_children; i++)
    {
      guint64 of_child = cq_node_get_hash (cq_node_get_child (key.node, key.first + i));
      hash = cq_hash_bytes (hash, &of_child, sizeof of_child);
    }
  hash = cq_hash_bytes (hash, &bytes, sizeof bytes);
  key.words = find_words (self, block);
  key.hash = cq_hash_bytes (hash, key.words, strlen (key.words));
  return key;
}

static Entry *
find_entry (CqLayoutCache *self, const CqBlock *block, const CqStyle *style)
{
  Key key = key_of (self, block, style);
  Entry *entry = g_hash_table_lookup (self->entries, &key);

  if (entry != NULL)
    entry->generation = self->generation;
  return entry;
}

/**
 * cq_layout_cache_lookup:
 *
 * Returns: (transfer full) (nullable): the lines of @block, if they are known
 */
CqSlab *
cq_layout_cache_lookup (CqLayoutCache *self, const CqBlock *block, const CqStyle *style)
{
  const Entry *entry = find_entry (self, block, style);

  return entry != NULL && entry->slab != NULL ? cq_slab_ref (entry->slab) : NULL;
}

/**
 * cq_layout_cache_lookup_measure:
 * @block: a paragraph with nothing broken
 *
 * Returns: (transfer full) (nullable): the measure of @block, if it is known
 */
CqMeasure *
cq_layout_cache_lookup_measure (CqLayoutCache *self, const CqBlock *block, const CqStyle *style)
{
  const Entry *entry = find_entry (self, block, style);

  return entry != NULL && entry->measure != NULL ? cq_measure_ref (entry->measure) : NULL;
}

static Entry *
add_entry (CqLayoutCache *self, const CqBlock *block, const CqStyle *style)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = key_of (self, block, style);
  entry->key.node = block->node ? cq_node_ref (block->node) : NULL;
  entry->key.words = g_strdup (entry->key.words);
  entry->generation = self->generation;
  g_hash_table_add (self->entries, entry);
  return entry;
}

/**
 * cq_layout_cache_add:
 * @block: a paragraph with its lines, or with its measure where that is asked for
 *
 * Keeps those for later layouts.
 */
void
cq_layout_cache_add (CqLayoutCache *self, const CqBlock *block, const CqStyle *style)
{
  Entry *entry = find_entry (self, block, style);

  if (entry == NULL)
    entry = add_entry (self, block, style);
  self->bytes -= weigh (entry);
  if (block->flags & CQ_BLOCK_MEASURED && entry->measure == NULL)
    entry->measure = cq_measure_ref (block->natural);
  else if (!(block->flags & CQ_BLOCK_MEASURED) && entry->slab == NULL)
    entry->slab = cq_slab_ref (block->slab);
  self->bytes += weigh (entry);
}

/* Setters stay warm from layout to layout: their fonts are loaded. */
GPtrArray *
cq_layout_cache_get_setters (CqLayoutCache *self)
{
  return self->setters;
}

/* The pictures that layouts have met, read once. */
CqFigures *
cq_layout_cache_get_figures (CqLayoutCache *self)
{
  return self->figures;
}

/* (transfer full): where the strings of drafts and pages are kept; from time to time another, for what is typed in
 * titles is never forgotten. */
CqStrings *
cq_layout_cache_get_strings (CqLayoutCache *self)
{
  if (cq_strings_get_bytes (self->strings) > MOST_OF_STRINGS)
    {
      forget_draft (self);
      cq_strings_unref (self->strings);
      self->strings = cq_strings_new ();
    }
  return cq_strings_ref (self->strings);
}

/**
 * cq_layout_cache_take_draft:
 * @sheets: (out) (transfer full) (nullable): its pages
 *
 * Returns: (transfer full) (nullable): the draft of the last layout, if it was in @style
 */
CqDraft *
cq_layout_cache_take_draft (CqLayoutCache *self, const CqStyle *style, CqSheets **sheets)
{
  if (self->draft != NULL && self->drafted != style->hash)
    forget_draft (self);
  *sheets = g_steal_pointer (&self->sheets);
  return g_steal_pointer (&self->draft);
}

/**
 * cq_layout_cache_keep_draft:
 * @draft: (transfer full): a draft that has been set, in the strings of @self
 * @sheets: (transfer full) (nullable): its pages
 */
void
cq_layout_cache_keep_draft (CqLayoutCache *self, CqDraft *draft, CqSheets *sheets)
{
  self->drafted = draft->style->hash;
  self->sheets = sheets;
  self->draft = draft;
}
