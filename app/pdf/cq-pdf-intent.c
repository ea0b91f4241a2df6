#include <lcms2.h>
#include <string.h>

#include "pdf/cq-pdf-leaf.h"
#include "pdf/cq-pdf-stream.h"

/* Where the profile says when it was made */
#define TIME 24
#define TIME_LENGTH 12

/**
 * cq_pdf_make_profile:
 *
 * Makes the profile of sRGB, in which all colours of the pages are meant. It bears no time, so that the same pages give
 * the same file.
 *
 * Returns: (transfer full) (nullable): the profile, deflated; %NULL where lcms has no memory
 */
GByteArray *
cq_pdf_make_profile (void)
{
  cmsHPROFILE profile = cmsCreate_sRGBProfile ();
  cmsUInt32Number size = 0;
  g_autofree guint8 *bytes = NULL;
  GByteArray *packed = NULL;

  if (profile == NULL)
    return NULL;
  /* The version that PDF 1.7 names. It writes a curve as its formula; earlier ones write a table, which some readers
   * turn around anew for each page. */
  cmsSetProfileVersion (profile, 4.2);
  if (cmsSaveProfileToMem (profile, NULL, &size) && size > TIME + TIME_LENGTH)
    {
      bytes = g_malloc (size);
      if (cmsSaveProfileToMem (profile, bytes, &size))
        {
          memset (bytes + TIME, 0, TIME_LENGTH);
          packed = cq_pdf_deflate (bytes, size);
        }
    }
  cmsCloseProfile (profile);
  return packed;
}
