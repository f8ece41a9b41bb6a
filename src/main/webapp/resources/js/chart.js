// The relationship chart: larger and smaller, arrow keys from one thing to the next, and what can be done with the one that is
// pressed. Without this the picture scrolls, and a press leads to the thing's line in the table, which offers the same.
(function () {
  "use strict";

  var STEP = 1.25;
  var LEAST = 0.2;
  var MOST = 3;
  var chart;
  var frame;
  var card;
  var nodes;
  var width;
  var height;
  var scale = 1;

  function draw(to) {
    var middleX = (frame.scrollLeft + frame.clientWidth / 2) / scale;
    var middleY = (frame.scrollTop + frame.clientHeight / 2) / scale;
    scale = Math.min(MOST, Math.max(LEAST, to));
    chart.setAttribute("width", Math.round(width * scale));
    chart.setAttribute("height", Math.round(height * scale));
    frame.scrollLeft = middleX * scale - frame.clientWidth / 2;
    frame.scrollTop = middleY * scale - frame.clientHeight / 2;
  }

  function whole() {
    return Math.min(1, (frame.clientWidth - 20) / width);
  }

  function centre(node) {
    frame.scrollLeft = node.dataset.x * scale - frame.clientWidth / 2;
    frame.scrollTop = node.dataset.y * scale - frame.clientHeight / 2;
  }

  function enter(node) {
    nodes.forEach(function (each) { each.setAttribute("tabindex", each === node ? "0" : "-1"); });
  }

  // the nearest that way; what lies aside counts as farther
  function next(from, alongX, alongY) {
    var best = null;
    var least = Infinity;
    nodes.forEach(function (each) {
      var dx = each.dataset.x - from.dataset.x;
      var dy = each.dataset.y - from.dataset.y;
      var along = dx * alongX + dy * alongY;
      var aside = Math.abs(dx * alongY) + Math.abs(dy * alongX);
      if (along > 0 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = each;
      }
    });
    return best;
  }

  function close() {
    card.hidden = true;
    chart.classList.remove("choosing");
    chart.querySelectorAll(".chosen, .near").forEach(function (each) { each.classList.remove("chosen", "near"); });
  }

  function mark(node) {
    var reference = node.dataset.node;
    chart.classList.add("choosing");
    node.classList.add("chosen", "near");
    chart.querySelectorAll(".tie").forEach(function (tie) {
      if (tie.dataset.from === reference || tie.dataset.to === reference) {
        tie.classList.add("near");
        nodes.forEach(function (each) {
          if (each.dataset.node === tie.dataset.from || each.dataset.node === tie.dataset.to) {
            each.classList.add("near");
          }
        });
      }
    });
  }

  function open(node) {
    var row = document.getElementById("node-" + node.dataset.node);
    var said = document.createElement("p");
    var figures = document.createElement("p");
    var acts = document.createElement("ul");
    var away = document.createElement("button");
    close();
    mark(node);
    row.querySelector("td.who").childNodes.forEach(function (part) { said.appendChild(part.cloneNode(true)); });
    figures.className = "hint";
    figures.textContent = Array.prototype.map.call(row.querySelectorAll("td[data-label]"), function (cell) {
      return cell.dataset.label === "Kind" ? cell.textContent : cell.dataset.label.toLowerCase() + " " + cell.textContent;
    }).join(", ");
    row.querySelectorAll(".row-actions a").forEach(function (link) {
      var item = document.createElement("li");
      item.appendChild(link.cloneNode(true));
      acts.appendChild(item);
    });
    away.type = "button";
    away.className = "quiet";
    away.textContent = "Close";
    away.addEventListener("click", function () { close(); node.focus(); });
    card.replaceChildren(said, figures, acts, away);
    card.hidden = false;
    card.querySelector("a").focus({ preventScroll: true });
  }

  function keys(event) {
    var ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    var way = ways[event.key];
    var node = event.target.closest("a.node");
    if (!node || !way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    var there = next(node, way[0], way[1]);
    if (there) {
      enter(there);
      there.focus({ preventScroll: true });
      centre(there);
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    frame = document.querySelector(".chart-frame");
    if (!frame) {
      return;
    }
    chart = frame.querySelector("svg.chart");
    card = document.querySelector(".chart-card");
    nodes = Array.from(chart.querySelectorAll("a.node"));
    width = Number(chart.getAttribute("width"));
    height = Number(chart.getAttribute("height"));
    document.querySelector(".chart-tools").hidden = false;
    document.querySelector(".chart-tools").addEventListener("click", function (event) {
      var how = event.target.dataset.zoom;
      if (how) {
        draw(how === "larger" ? scale * STEP : how === "smaller" ? scale / STEP : whole());
      }
    });
    chart.addEventListener("keydown", keys);
    chart.addEventListener("click", function (event) {
      var node = event.target.closest("a.node");
      if (node && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        enter(node);
        open(node);
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !card.hidden) {
        var chosen = chart.querySelector(".chosen");
        close();
        chosen.focus();
      }
    });
    enter(nodes[0]);
    // a picture somewhat wider than the screen is drawn smaller, one much wider as it is: it must be read
    draw(Math.max(0.75, whole()));
    centre(nodes[0]);
  });
})();
