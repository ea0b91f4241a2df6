#include <lcms2.h>
#include <string.h>

#include "pdf/cq-pdf-leaf.h"

/* Where the profile says when it was made */
#define TIME 24
#define TIME_LENGTH 12

/**
 * cq_pdf_make_profile:
 *
 * Makes the profile of sRGB, in which all colours of the pages are meant. It bears no time, so that the same
 * pages give the same file.
 *
 * Returns: (transfer full) (nullable): the profile; %NULL where lcms has no memory
 */
GBytes *
cq_pdf_make_profile (void)
{
  cmsHPROFILE profile = cmsCreate_sRGBProfile ();
  cmsUInt32Number size = 0;
  guint8 *bytes = NULL;

  if (profile == NULL)
    return NULL;
  /* Every reader knows version 2. */
  cmsSetProfileVersion (profile, 2.1);
  if (cmsSaveProfileToMem (profile, NULL, &size) && size > TIME + TIME_LENGTH)
    {
      bytes = g_malloc (size);
      if (cmsSaveProfileToMem (profile, bytes, &size))
        memset (bytes + TIME, 0, TIME_LENGTH);
      else
        g_clear_pointer (&bytes, g_free);
    }
  cmsCloseProfile (profile);
  return bytes != NULL ? g_bytes_new_take (bytes, size) : NULL;
}
