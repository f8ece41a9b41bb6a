// What the shell needs of a browser: "/" goes to the search box; a form keeps its page's address; the error summary takes the focus and leads to its fields.
(function () {
  "use strict";

  function focusSummary() {
    var summary = document.querySelector(".error-summary[data-focus]");
    if (summary) {
      summary.removeAttribute("data-focus");
      summary.focus();
    }
  }

  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    var search = document.getElementById("search");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && search) {
      event.preventDefault();
      search.focus();
    }
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".error-summary a");
    var field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (field) {
      event.preventDefault();
      var first = field.matches("input, select, textarea, button") ? field : field.querySelector("input, select, textarea, button");
      (first || field).focus();
      field.scrollIntoView({ block: "center" });
    }
  });

  // a form goes back to the whole address of its page, so that a reload or a sign-in in between finds the record again
  function keepTheAddress() {
    document.querySelectorAll("form[method='post']").forEach(function (form) {
      var action = form.getAttribute("action") || "";
      if (window.location.search && action === window.location.pathname) {
        form.setAttribute("action", action + window.location.search);
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    keepTheAddress();
    focusSummary();
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete", focusSummary);
    }
  });
})();
