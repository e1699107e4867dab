// Loads the page anew when the server says that it is another one now, or that a file it shows is. A page that
// nobody sees does not listen (browsers grant a host six connections in all); what it missed it is told when
// it is looked at again, since it says what it holds.
(function () {
  'use strict';
  var bar = document.getElementById('congbo-bar');
  var open = 'congbo-bar-open';
  var status = bar.querySelector('details [role=status]');
  var stream = null;

  function shows(paths) {
    var shown = document.querySelectorAll('[src], [poster], link[href]');
    for (var i = 0; i < shown.length; ++i) {
      var address = shown[i].currentSrc || shown[i].src || shown[i].href || shown[i].poster;
      if (address && paths.indexOf(new URL(address, location.href).pathname) >= 0) return true;
    }
    return false;
  }

  function rest() {
    if (stream) stream.close();
    stream = null;
  }

  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource('/__congbo/events?page=' + encodeURIComponent(location.pathname) +
      '&state=' + bar.dataset.state + '&since=' + bar.dataset.version);
    stream.addEventListener('reload', function () {
      rest();
      location.reload();
    });
    stream.addEventListener('summary', function (event) {
      if (status && status.textContent !== event.data) status.textContent = event.data;
    });
    stream.addEventListener('files', function (event) {
      if (!shows(event.data.split('\n'))) return;
      rest();
      location.reload();
    });
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) rest();
    else listen();
  });
  window.addEventListener('pagehide', rest);
  window.addEventListener('pageshow', listen);

  var details = bar.querySelector('details');
  if (details) {
    try {
      details.open = sessionStorage.getItem(open) === 'yes';
      details.addEventListener('toggle', function () {
        sessionStorage.setItem(open, details.open ? 'yes' : 'no');
      });
    } catch (refused) { /* a browser that keeps nothing */ }
  }
  listen();
})();
