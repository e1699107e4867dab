// Optional. Marks the dates that have passed since the build (civil time, UTC+7), and gives tables
// that become cards the roles that old browsers drop with `display`. Read from a disk, where no server
// adds it, links to a folder lead to its index.html.
(function () {
  'use strict';
  var each = function (selector, act) { [].forEach.call(document.querySelectorAll(selector), act); };
  var today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
  each('[data-until]', function (note) { note.hidden = note.getAttribute('data-until') >= today; });
  if (location.protocol === 'file:') {
    each('a[href]', function (link) {
      if (link.protocol === 'file:' && /\/$/.test(link.pathname)) link.pathname += 'index.html';
    });
    each('form[action$="/"]', function (form) { form.action += 'index.html'; });
  }
  ['.data-table', '.register'].forEach(function (table) {
    var roles = { '': 'table', ' thead': 'rowgroup', ' tbody': 'rowgroup', ' tfoot': 'rowgroup', ' tr': 'row', ' td': 'cell', ' th': 'rowheader', ' thead th': 'columnheader' };
    Object.keys(roles).forEach(function (part) {
      each(table + part, function (element) { element.setAttribute('role', roles[part]); });
    });
  });
}());
