// Listens for builds: a new one reloads the page, a failed one is told on top of it.
(() => {
  const seen = { build: undefined };
  const shown = document.createElement("pre");
  shown.setAttribute("role", "alert");
  shown.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:9999;max-block-size:60vh;overflow:auto;margin:0;" +
    "padding:1rem;background:#5c0f12;color:#fff;font:0.95rem/1.5 ui-monospace,monospace;" +
    "white-space:pre-wrap;border-block-start:4px solid #f6b24f";

  const tell = (problems) => {
    shown.textContent = problems;
    if (problems) document.body.append(shown);
    else shown.remove();
  };

  new EventSource("/__vista-previa__/eventos").onmessage = (event) => {
    const status = JSON.parse(event.data);
    if (status.problems) {
      tell(`El sitio sigue como estaba. Falta corregir:\n\n${status.problems}`);
    } else if (seen.build !== undefined && status.build !== seen.build) {
      location.reload();
    } else {
      tell("");
    }
    if (!status.problems || seen.build === undefined) seen.build = status.build;
  };
})();
