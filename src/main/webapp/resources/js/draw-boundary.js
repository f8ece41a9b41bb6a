// A boundary drawn on the map: corners are set, moved, put between two others and taken away; the list of corners below holds what is
// kept, and may be typed in as well. Without this the list alone is there.
(function () {
  "use strict";

  var NEAR = 4;
  var STEP = 8;
  var ZOOM = 1.5;
  var MOST = 12;
  var SVG = "http://www.w3.org/2000/svg";
  var map;
  var list;
  var line;
  var handles;
  var says;
  var west;
  var north;
  var scale;
  var size;
  var corners = [];
  var before = [];
  var chosen = -1;
  var view;
  var cross = null;

  function read() {
    return list.value.split(/\r?\n/).map(function (each) {
      return /^\s*(\d{1,7})[\s,;]+(\d{1,7})\s*$/.exec(each);
    }).filter(Boolean).map(function (found) {
      return [(Number(found[1]) - west) * scale, (north - Number(found[2])) * scale];
    });
  }

  function write() {
    list.value = corners.map(function (each) {
      return Math.round(west + each[0] / scale) + " " + Math.round(north - each[1] / scale);
    }).join("\n");
  }

  function remember() {
    before.push(corners.slice());
  }

  function shape(name, x, y, radius, kind) {
    var made = document.createElementNS(SVG, name);
    made.setAttribute("cx", x);
    made.setAttribute("cy", y);
    made.style.r = radius * view.width / size.width + "px";
    made.setAttribute("class", kind);
    return made;
  }

  function crosses() {
    function side(p, q, r) { return Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])); }
    var sides = corners.length;
    for (var i = 0; i < sides; i++) {
      for (var j = i + 2; j < sides; j++) {
        if (i === 0 && j === sides - 1) { continue; }
        var a = corners[i], b = corners[i + 1], c = corners[j], d = corners[(j + 1) % sides];
        if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) { return true; }
      }
    }
    return false;
  }

  function show() {
    map.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
    line.setAttribute("d", corners.map(function (each, i) {
      return (i ? "L" : "M") + each[0].toFixed(1) + " " + each[1].toFixed(1);
    }).join(" ") + (corners.length > 2 ? " Z" : ""));
    while (handles.firstChild) { handles.removeChild(handles.firstChild); }
    corners.forEach(function (each, i) {
      if (corners.length > 1 && (i < corners.length - 1 || corners.length > 2)) {
        var next = corners[(i + 1) % corners.length];
        var between = shape("circle", (each[0] + next[0]) / 2, (each[1] + next[1]) / 2, 4, "between");
        between.dataset.after = i;
        handles.appendChild(between);
      }
    });
    corners.forEach(function (each, i) {
      var corner = shape("circle", each[0], each[1], i === chosen ? 8 : 6, i === chosen ? "corner chosen" : "corner");
      corner.dataset.corner = i;
      handles.appendChild(corner);
    });
    if (cross) { handles.appendChild(shape("circle", cross[0], cross[1], 9, "cross")); }
    says.textContent = corners.length === 0 ? "No corner yet."
      : corners.length + (corners.length === 1 ? " corner" : " corners")
        + (corners.length < 3 ? ": three at least." : crosses() ? ": the line crosses itself." : ".");
  }

  function changed() {
    write();
    show();
  }

  function at(event) {
    var point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    return [point.x, point.y];
  }

  function zoom(by, around) {
    var width = Math.min(size.width, Math.max(size.width / MOST, view.width / by));
    var ratio = width / view.width;
    var middle = around || [view.x + view.width / 2, view.y + view.height / 2];
    view = {
      x: middle[0] - (middle[0] - view.x) * ratio,
      y: middle[1] - (middle[1] - view.y) * ratio,
      width: width,
      height: view.height * ratio
    };
    show();
  }

  function press(event) {
    if (event.button) { return; }
    var began = at(event);
    var screen = [event.clientX, event.clientY];
    var seen = { x: view.x, y: view.y };
    var moved = false;
    var corner = event.target.dataset.corner === undefined ? -1 : Number(event.target.dataset.corner);
    if (event.target.dataset.after !== undefined) {
      remember();
      corner = Number(event.target.dataset.after) + 1;
      corners.splice(corner, 0, began);
      moved = true;
    }
    chosen = corner;
    map.setPointerCapture(event.pointerId);

    function drag(now) {
      if (!moved && Math.hypot(now.clientX - screen[0], now.clientY - screen[1]) < NEAR) { return; }
      if (corner >= 0) {
        if (!moved) { remember(); }
        corners[corner] = at(now);
        show();
      } else {
        var unit = map.getScreenCTM();
        view.x = seen.x - (now.clientX - screen[0]) / unit.a;
        view.y = seen.y - (now.clientY - screen[1]) / unit.d;
        show();
      }
      moved = true;
    }

    function end() {
      map.removeEventListener("pointermove", drag);
      map.removeEventListener("pointerup", end);
      map.removeEventListener("pointercancel", end);
      if (!moved && corner < 0) {
        remember();
        corners.push(began);
      }
      changed();
    }

    map.addEventListener("pointermove", drag);
    map.addEventListener("pointerup", end);
    map.addEventListener("pointercancel", end);
    event.preventDefault();
    map.focus({ preventScroll: true });
  }

  function remove(which) {
    if (which < 0 || which >= corners.length) { return; }
    remember();
    corners.splice(which, 1);
    chosen = -1;
    changed();
  }

  function key(event) {
    var moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (moves) {
      var step = (event.shiftKey ? 5 : 1) * STEP * view.width / size.width;
      cross = cross || [view.x + view.width / 2, view.y + view.height / 2];
      cross = [cross[0] + moves[0] * step, cross[1] + moves[1] * step];
      show();
    } else if (event.key === "Enter" && cross) {
      remember();
      corners.push(cross.slice());
      changed();
    } else if (event.key === "Backspace" || event.key === "Delete") {
      remove(chosen >= 0 ? chosen : corners.length - 1);
    } else if (event.key === "+" || event.key === "-") {
      zoom(event.key === "+" ? ZOOM : 1 / ZOOM, cross);
    } else {
      return;
    }
    event.preventDefault();
  }

  var acts = {
    undo: function () {
      if (before.length) {
        corners = before.pop();
        chosen = -1;
        changed();
      }
    },
    remove: function () { remove(chosen >= 0 ? chosen : corners.length - 1); },
    clear: function () {
      remember();
      corners = [];
      chosen = -1;
      changed();
    },
    larger: function () { zoom(ZOOM, chosen >= 0 ? corners[chosen] : null); },
    smaller: function () { zoom(1 / ZOOM, null); },
    whole: function () {
      view = { x: 0, y: 0, width: size.width, height: size.height };
      show();
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    map = document.getElementById("drawMap");
    if (!map) { return; }
    list = map.closest("form").querySelector("textarea");
    line = document.getElementById("drawLine");
    handles = document.getElementById("drawCorners");
    says = document.getElementById("drawSays");
    var grid = map.dataset.grid.split(" ").map(Number);
    west = grid[0];
    north = grid[1];
    scale = grid[2];
    size = { width: map.viewBox.baseVal.width, height: map.viewBox.baseVal.height };
    view = { x: 0, y: 0, width: size.width, height: size.height };
    corners = read();
    map.setAttribute("tabindex", "0");
    var tools = document.getElementById("drawTools");
    tools.hidden = false;
    tools.addEventListener("click", function (event) {
      var act = event.target.dataset.draw;
      if (act) { acts[act](); }
    });
    map.addEventListener("pointerdown", press);
    map.addEventListener("keydown", key);
    list.addEventListener("input", function () {
      remember();
      corners = read();
      chosen = -1;
      show();
    });
    show();
  });
}());
