// Takes the place of an earlier sw.js, forgets what it kept, and is gone.
"use strict";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("imme-")) await caches.delete(name);
      }
      await self.registration.unregister();
    })(),
  );
});
