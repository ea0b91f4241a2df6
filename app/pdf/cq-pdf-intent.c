#include <lcms2.h>
#include <string.h>

#include "pdf/cq-pdf-leaf.h"
#include "pdf/cq-pdf-stream.h"

/* Where the profile says when it was made */
#define TIME 24
#define TIME_LENGTH 12

static gpointer
make_profile (gpointer nothing)
{
  cmsHPROFILE profile = cmsCreate_sRGBProfile ();
  cmsUInt32Number size = 0;
  g_autofree guint8 *bytes = NULL;
  GByteArray *packed = NULL;

  if (profile == NULL)
    return NULL;
  /* Every reader knows version 2. */
  cmsSetProfileVersion (profile, 2.1);
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

/**
 * cq_pdf_profile_begin:
 *
 * Begins to make the profile of sRGB, in which all colours of the pages are meant, beside whatever else is done. It
 * bears no time, so that the same pages give the same file.
 *
 * Returns: (transfer full): the profile on its way; for cq_pdf_profile_end()
 */
GThread *
cq_pdf_profile_begin (void)
{
  return g_thread_new ("cq-profile", make_profile, NULL);
}

/**
 * cq_pdf_profile_end:
 * @thread: (transfer full): the profile on its way
 *
 * Returns: (transfer full) (nullable): the profile, deflated; %NULL where lcms has no memory
 */
GByteArray *
cq_pdf_profile_end (GThread *thread)
{
  return g_thread_join (thread);
}
