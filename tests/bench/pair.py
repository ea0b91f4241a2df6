"""Times commands in turn (A, B, A, B, …) as whole processes and prints medians, spread, peak
memory, and the ratio of the medians. A ratio from one run says more than seconds: both sides
had the same machine at the same time."""

import os
import statistics
import subprocess
import time

LIMIT = 1200  # seconds for one run


class Failed(Exception):
    pass


class Side:
    def __init__(self, name, command, env=None):
        self.name = name
        self.command = command
        self.env = {**os.environ, **(env or {})}
        self.seconds = []
        self.peak = 0

    def once(self, counted=True):
        start = time.monotonic()
        process = subprocess.Popen(["timeout", str(LIMIT), *self.command], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        message = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise Failed(f"{self.name} ended with {process.returncode}: {' '.join(self.command)}\n{message[-2000:]}")
        if counted:
            self.seconds.append(time.monotonic() - start)
            self.peak = max(self.peak, usage.ru_maxrss)

    def median(self):
        return statistics.median(self.seconds)

    def row(self):
        return (f"  {self.name:<34} {self.median() * 1000:8.1f} ms  ({min(self.seconds) * 1000:.1f} to "
                f"{max(self.seconds) * 1000:.1f})  peak {self.peak / 1024:.0f} MB")


def works(peer):
    try:
        peer.once(counted=False)
    except Failed as failed:
        print(failed)
        return False
    return True


def compare(title, ours, peers, runs=7):
    """Prints one table: ours against each peer, and ratios ours/peer. A peer that fails is named and left out."""
    ours.once(counted=False)
    peers = [peer for peer in peers if works(peer)]
    sides = [ours, *peers]
    for _ in range(runs):
        for side in sides:
            side.once()
    print(title)
    for side in sides:
        print(side.row())
    for peer in peers:
        print(f"  ratio {ours.name} / {peer.name}: {ours.median() / peer.median():.3f}")
    print(flush=True)
