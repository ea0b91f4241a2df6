/* How long a program takes to its first drawn window: from before its process is made to the first damage
 * that leaves the window with something in it. Asked with a title, the window must bear it first.
 *
 * usage: bench-start TITLE PROGRAM ARGUMENT…    TITLE: a part of the window's title, or "" for any
 *
 * Prints milliseconds, those of the processor, and kilobytes. The program is ended. */
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>

/* Longer than anything waits that starts at all. */
#define PATIENCE (60 * G_USEC_PER_SEC)

/* A window of one colour or two is not drawn yet. */
#define COLOURS_ENOUGH 8

typedef struct
{
  Display *display;
  Window window; /* the first that is mapped */
  int damaged;   /* the number of that event */
  Atom name;
  const char *title;
  gboolean has_title;
} Watch;

static gboolean
is_drawn (Watch *self)
{
  XWindowAttributes place;
  XImage *image;
  gulong seen[COLOURS_ENOUGH];
  guint n = 0;

  XGetWindowAttributes (self->display, self->window, &place);
  image = XGetImage (self->display, self->window, 0, 0, place.width, place.height, AllPlanes, ZPixmap);
  for (int y = 0; image != NULL && y < place.height && n < COLOURS_ENOUGH; y++)
    for (int x = 0; x < place.width && n < COLOURS_ENOUGH; x++)
      {
        gulong pixel = XGetPixel (image, x, y);
        guint known = 0;

        while (known < n && seen[known] != pixel)
          known++;
        if (known == n)
          seen[n++] = pixel;
      }
  if (image != NULL)
    XDestroyImage (image);
  return n == COLOURS_ENOUGH;
}

static void
read_title (Watch *self)
{
  XTextProperty text = { NULL };

  if (!XGetTextProperty (self->display, self->window, &text, self->name))
    return;
  if (text.value != NULL && strstr ((const char *) text.value, self->title) != NULL)
    self->has_title = TRUE;
  XFree (text.value);
}

/* Menus and the small windows that toolkits talk through are no window of the program. */
static void
watch_window (Watch *self, const XMapEvent *event)
{
  XWindowAttributes place;

  XGetWindowAttributes (self->display, event->window, &place);
  if (self->window != None || event->override_redirect || place.width < 100 || place.height < 100)
    return;
  self->window = event->window;
  XSelectInput (self->display, self->window, PropertyChangeMask);
  XDamageCreate (self->display, self->window, XDamageReportNonEmpty);
  read_title (self);
}

/* Returns: whether the window is drawn now */
static gboolean
take_event (Watch *self, XEvent *event)
{
  if (event->type == MapNotify)
    watch_window (self, &event->xmap);
  else if (event->type == PropertyNotify && event->xproperty.atom == self->name)
    read_title (self);
  else if (event->type == self->damaged)
    {
      XDamageSubtract (self->display, ((XDamageNotifyEvent *) event)->damage, None, None);
      return self->has_title && is_drawn (self);
    }
  return FALSE;
}

static gboolean
has_ended (GPid child)
{
  siginfo_t how = { .si_pid = 0 };

  return waitid (P_PID, child, &how, WEXITED | WNOHANG | WNOWAIT) == 0 && how.si_pid == child;
}

/* Returns: %FALSE when the program ends, or time does, without a window */
static gboolean
await_window (Watch *self, GPid child, gint64 start)
{
  GPollFD connection = { ConnectionNumber (self->display), G_IO_IN, 0 };

  while (g_get_monotonic_time () - start < PATIENCE && !has_ended (child))
    {
      XEvent event;

      while (XPending (self->display) > 0)
        {
          XNextEvent (self->display, &event);
          if (take_event (self, &event))
            return TRUE;
        }
      g_poll (&connection, 1, 1000);
    }
  return FALSE;
}

static double
get_ms (const struct timeval *time)
{
  return (double) time->tv_sec * 1000 + (double) time->tv_usec / 1000;
}

int
main (int argc, char *argv[])
{
  Watch watch = { XOpenDisplay (NULL) };
  g_autoptr (GError) error = NULL;
  gint64 start;
  gint64 end;
  GPid child;
  struct rusage used;
  gboolean drawn;
  int unused;

  if (argc < 3 || watch.display == NULL || !XDamageQueryExtension (watch.display, &watch.damaged, &unused))
    {
      g_printerr ("usage, on a display with the damage extension: bench-start TITLE PROGRAM ARGUMENT…\n");
      return 2;
    }
  watch.title = argv[1];
  watch.name = XInternAtom (watch.display, "_NET_WM_NAME", False);
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);

  start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv + 2, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL, NULL, &child, &error))
    {
      g_printerr ("bench-start: %s\n", error->message);
      return 2;
    }
  drawn = await_window (&watch, child, start);
  end = g_get_monotonic_time ();
  kill (child, SIGKILL);
  wait4 (child, NULL, 0, &used);
  if (!drawn)
    {
      g_printerr ("bench-start: %s drew no window\n", argv[2]);
      return 1;
    }
  g_print ("%.1f %.1f %ld\n", (double) (end - start) / 1000, get_ms (&used.ru_utime) + get_ms (&used.ru_stime), used.ru_maxrss);
  return 0;
}
