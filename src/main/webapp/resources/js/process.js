// Draws the route of an application and marks what is done and where it stands. The table beneath says the same in words.
(function () {
  "use strict";

  function mark(canvas, ids, marker) {
    ids.split(" ").filter(Boolean).forEach(function (id) {
      canvas.addMarker(id, marker);
    });
  }

  function draw(box) {
    var viewer = new window.BpmnJS({ container: box });
    fetch(box.dataset.drawing, { credentials: "same-origin" })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.text();
      })
      .then(function (xml) {
        return viewer.importXML(xml);
      })
      .then(function () {
        var canvas = viewer.get("canvas");
        mark(canvas, box.dataset.done, "step-done");
        mark(canvas, box.dataset.here, "step-here");
        canvas.zoom("fit-viewport", "auto");
      })
      .catch(function () {
        box.hidden = true;
      });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var frame = document.querySelector("details.process");
    var box = frame && frame.querySelector("[data-drawing]");
    if (!box || !window.BpmnJS) {
      return;
    }
    function once() {
      if (frame.open && !box.dataset.drawn) {
        box.dataset.drawn = "yes";
        draw(box);
      }
    }
    frame.addEventListener("toggle", once);
    once();
  });
})();
