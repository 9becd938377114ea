"""An agent's inbox on a terminal of its own (tmux), typed at and looked at."""

import os
import subprocess
import time


class Inbox:
    def __init__(self, desk, agent):
        self.desk, self.agent = desk, agent
        self.socket = desk.folder / f"{agent}.tmux"
        self.rung = desk.folder / f"{agent}.out"
        self.last = 0
        where = {"DESKBELL_STORE": str(desk.store), "LANG": "C.UTF-8", "TZ": "UTC", "HOME": str(desk.folder)}
        self.tmux("-f", "/dev/null", "new-session", "-d", "-s", "inbox", "-x", "120", "-y", "40",
                  *[word for pair in where.items() for word in ("-e", "=".join(pair))],
                  "--", desk.program("deskbell"), "inbox", "--as", agent)
        self.tmux("pipe-pane", "-t", "inbox", "-O", f"cat >> '{self.rung}'")
        self.until("available")

    def tmux(self, *words):
        return subprocess.run(["tmux", "-u", "-S", str(self.socket), *words], capture_output=True, text=True,
                              timeout=20, env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout

    def pace(self):
        """No hand is faster; what is, screens take for a paste."""
        time.sleep(max(0, self.last + 0.12 - time.monotonic()))
        self.last = time.monotonic()

    def press(self, *keys):
        for key in keys:
            self.pace()
            self.tmux("send-keys", "-t", "inbox", key)

    def type(self, text):
        self.pace()
        self.tmux("send-keys", "-t", "inbox", "-l", "--", text)

    @property
    def screen(self):
        return self.tmux("capture-pane", "-p", "-t", "inbox")

    @property
    def rings(self):
        """How often the terminal's bell was rung."""
        return self.rung.read_bytes().count(b"\a") if self.rung.exists() else 0

    def until(self, text, seconds=30, meanwhile=None):
        """Waits until a text stands on the screen."""
        end = time.monotonic() + seconds
        while text not in (screen := self.screen):
            if time.monotonic() > end:
                raise AssertionError(f"{text!r} never came; {self.agent} has:\n{screen}")
            if meanwhile:
                meanwhile(screen)
            time.sleep(0.03)

    def accept(self, name):
        """Accepts what rings. A key right after the banner has changed is taken for a slip and does
        nothing, so it is pressed until it works."""
        self.until(f"Accept chat from {name}")

        def again(screen):
            if f"Accept chat from {name}" in screen:
                time.sleep(0.4)
                self.press("M-a")
        self.until(f"{name} · yours", meanwhile=again)

    def say(self, text):
        self.type(text)
        self.press("Enter")

    def end(self):
        """Ends the chat that is open."""
        self.press("M-e")
        self.until("y yes")
        self.press("y")

    def close(self):
        self.tmux("kill-server")
