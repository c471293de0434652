"""
Firefox as Debian has it (`firefox-esr`), asked over its own protocol.

Marionette: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html.
"""

import json
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LISTENS = "Listening on port "
ALLOWED = ["--remote-allow-system-access"]
"""To read its console; versions before 138 do so without being told and ignore it."""

PREFERENCES = {
    "marionette.port": 0,  # any that is free
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.firstRunURL": "",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.server": "",
}
ABANDONED = "A ServiceWorker intercepted the request and encountered an unexpected error"
"""
Said when a page is left before its worker has answered, which no reader notices.

What a worker does wrong has messages of its own: «rejected with», «non-Response value», «Response.error()»
(`InterceptionFailedWithURL` beside the others, Firefox, `dom/locales/…/dom.properties`).
"""

ERRORS = """(() => {
  const found = Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && /^https?:/.test(each.sourceName)
      && !(each.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)));
  Services.console.reset();
  return found.map(String);
})()"""
"""Of pages alone; the browser's own are not theirs."""


class Firefox:
    """A running Firefox with one window."""

    def __init__(self, port: int) -> None:
        self._stream = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._read()  # it says which protocol it speaks
        self._last = 0
        self.ask("WebDriver:NewSession")

    def goto(self, url: str) -> None:
        """Open *url* and wait until it has loaded, with its style."""
        self.ask("WebDriver:Navigate", url=url)

    def evaluate(self, script: str) -> Any:
        """Return what the expression *script* is in the page."""
        return self.ask("WebDriver:ExecuteScript", script=f"return {script}", args=[])["value"]

    def wait_for(self, script: str) -> Any:
        """Return what *script*, or what it promises, is, as soon as that is true: it is asked frame by frame."""
        asked = """const [done] = arguments;
            const ask = async () => {
                const found = await (%s);
                if (found) done(found); else requestAnimationFrame(ask);
            };
            ask();"""
        return self.ask("WebDriver:ExecuteAsyncScript", script=asked % script, args=[])["value"]

    def click(self, selector: str) -> None:
        """Click the first element of *selector* as a person does: it must be in sight."""
        self.ask("WebDriver:ElementClick", id=self._element(selector))

    def write(self, selector: str, text: str) -> None:
        """Type *text* into the first element of *selector*."""
        self.ask("WebDriver:ElementSendKeys", id=self._element(selector), text=text)

    def errors(self) -> list[str]:
        """Return what the console says is wrong with pages since the last time it was asked."""
        found: list[str] = self._evaluate_in_browser(ERRORS)
        return [each for each in found if ABANDONED not in each]

    def narrow(self, width: int) -> None:
        """Enlarge the page until it is no wider than *width*: no window is narrower than 500."""
        wide = self.evaluate("innerWidth")
        if wide > width:
            self._evaluate_in_browser(f"ZoomManager.zoom = {wide} / {width}")
            self.wait_for(f"innerWidth <= {width}")

    def _evaluate_in_browser(self, script: str) -> Any:
        self.ask("Marionette:SetContext", value="chrome")
        try:
            return self.evaluate(script)
        finally:
            self.ask("Marionette:SetContext", value="content")

    def _element(self, selector: str) -> str:
        found = self.ask("WebDriver:FindElement", using="css selector", value=selector)["value"]
        (name,) = found.values()
        return str(name)

    def ask(self, command: str, **parameters: Any) -> Any:
        """Return what Firefox answers to *command*."""
        self._last += 1
        text = json.dumps([0, self._last, command, parameters]).encode()
        self._stream.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._read()
        assert error is None, error
        return result

    def quit(self) -> None:
        """End it."""
        self.ask("Marionette:Quit")
        self._stream.close()

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._stream.recv(1)
        left, data = int(length[:-1]), b""
        while len(data) < left:
            data += self._stream.recv(left - len(data))
        return json.loads(data)


@contextmanager
def firefox(width: int, *, is_dark: bool = False) -> Iterator[Firefox]:
    """Run Firefox with a window of *width* pixels while the block runs."""
    program = shutil.which("firefox-esr")
    assert program, "firefox-esr is not installed: tests/tools/install-debian.sh"
    wanted = PREFERENCES | {"layout.css.prefers-color-scheme.content-override": 0 if is_dark else 1}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        lines = (
            f"user_pref({json.dumps(name)}, {json.dumps(each)});" for name, each in wanted.items()
        )
        Path(folder, "user.js").write_text("\n".join(lines), "utf-8")
        command = [
            program,
            "--headless",
            "--no-remote",
            "--marionette",
            *ALLOWED,
            "--profile",
            folder,
        ]
        with subprocess.Popen(
            [*command, "--width", str(width), "--height", "740"],
            env={"HOME": folder, "PATH": "/usr/bin:/bin", "MOZ_HEADLESS": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            assert process.stdout
            said = next(line for line in process.stdout if LISTENS in line)
            running = Firefox(int(said.rpartition(LISTENS)[2]))
            try:
                running.ask("WebDriver:SetWindowRect", width=width, height=740)
                yield running
            finally:
                running.quit()
                process.communicate(timeout=60)
