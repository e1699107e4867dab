// Reads the search index, whose parts congbo writes (src/render/search.h in its source). `load(url, name)` gives
// the promise of a part: [texts, payload].
var congboSearch = (function () {
  'use strict';
  var search = {};
  var marks = /[\u0300-\u036f]/g, tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

  // 'hung' for 'Hùng'.
  search.fold = function (text) {
    return text.toLowerCase().normalize('NFD').replace(marks, '').replace(/đ/g, 'd');
  };
  // Equal for 'hòa' and 'hoà', not for 'hoa'.
  search.exact = function (text) {
    var parts = text.toLowerCase().normalize('NFD');
    return parts.replace(tones, '') + (parts.match(tones) || []).join('');
  };
  var slug = function (text) { return search.fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); };

  function Codes(text) { this.text = text; this.at = 0; }
  Codes.prototype.digit = function () { var c = this.text.charCodeAt(this.at++); return c > 92 ? c - 36 : c - 35; };
  Codes.prototype.more = function () { return this.at < this.text.length; };
  Codes.prototype.number = function () {
    for (var sum = 0, weight = 1; this.more(); weight *= 31) {
      var value = this.digit();
      sum += weight * value;
      if (value < 60) break;
    }
    return sum;
  };

  search.ids = function (list) {
    for (var ids = [], next = 0, codes = new Codes(list); codes.more();) {
      var gap = codes.number(), count = gap ? 1 : codes.number();
      if (gap) next += gap - 1;
      while (count--) ids.push(next++);
    }
    return ids;
  };

  function record(codes, texts, root) {
    var text = function () { return texts[codes.number()]; };
    var kind = codes.number(), revoked = kind > 7, one = {};
    if (revoked) kind -= 4;
    one.kind = kind > 5 ? kind - 2 : kind;
    one.amended = revoked ? 2 : 0;
    var award = function () {
      var at = 2 * codes.number();
      one.award = root.awards[at + 1];
      one.year = String(root.year - codes.number());
      one.url = 'khen-thuong/' + one.year + '/' + root.awards[at] + '/';
    };
    if (kind === 2) { award(); one.name = one.award; one.count = codes.number(); return one; }
    one.name = text();
    if (kind === 3) { one.count = codes.number(); return one; }
    if (kind > 3) {
      award();
      var page = codes.number(), position = text(), unit = text();
      one.detail = position && unit ? position + ', ' + unit : position + unit;
      for (var bits = 1, n = 0; kind < 6 && n < 4; ++n) bits = bits * 64 + codes.digit();
      one.url += (page > 1 ? page + '/' : '') + '#' + (kind > 5 ? text() : slug(one.name) + '-' + bits.toString(16).slice(1));
      return one;
    }
    one.url = text();
    one.date = text();
    if (kind === 0) { one.venue = text(); return one; }
    one.type = codes.number();
    one.number = text();
    one.issuer = text();
    one.type_name = text();
    return one;
  }
  search.records = function (list, texts, root) {
    for (var all = [], codes = new Codes(list); codes.more();) all.push(record(codes, texts, root));
    return all;
  };

  function Index(load, folder, root) {
    this.load = load;
    this.folder = folder;
    this.root = root;
    this.parts = {};
    this.known = {}; // terms at hand, by folded word
    this.add(root.common);
    this.people = root.counts.slice(0, 5).reduce(function (a, b) { return a + b; }, 0);
  }
  search.open = function (load, url) {
    return load(url, 'root').then(function (part) { return new Index(load, url.replace(/[^/]*$/, ''), part[1]); });
  };

  // Terms of a part: forms of { text, lists: [texts, people], best: [texts, people] (from 1; 0 = none) }.
  Index.prototype.add = function (terms) {
    for (var t = 0; t < terms.length; t += 2) {
      var flat = terms[t + 1], forms = [];
      for (var f = 0; f + 3 < flat.length; f += 4) {
        var best = new Codes(flat[f + 3]);
        forms.push({ text: flat[f], lists: [flat[f + 1], flat[f + 2]], best: [best.number(), best.number()] });
      }
      // Where a long list stands apart, how many people all forms have together.
      this.known[terms[t]] = { folded: terms[t], forms: forms, people: flat.length % 4 ? new Codes(flat[f]).number() : -1 };
    }
  };

  Index.prototype.part = function (letter, number) {
    var name = letter + number, self = this;
    if (!this.parts[name]) {
      var url = this.folder + name + '-' + this.root[letter][0].substr(number * 8, 8) + '.js';
      this.parts[name] = this.load(url, name).then(function (part) {
        if (letter === 't') self.add(part[1]);
        return letter === 'e' || letter === 'p' ? search.records(part[1], part[0], self.root) : part;
      });
      this.parts[name].catch(function () { delete self.parts[name]; });
    }
    return this.parts[name];
  };

  // The part that holds an item (or a word, among 't').
  Index.prototype.place = function (letter, item) {
    var starts = this.root[letter], low = 0, high = starts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (starts[middle] <= item) low = middle; else high = middle - 1;
    }
    return low - 1;
  };
  Index.prototype.item = function (letter, item) {
    var number = this.place(letter, item), root = this.root, at = item - this.root[letter][number + 1];
    return this.part(letter, number).then(function (part) {
      if (letter === 's') return search.ids(part[1][at]);
      return { ids: search.ids(part[1][2 * at]), records: search.records(part[1][2 * at + 1], part[0], root) };
    });
  };

  // The terms of a word, and of longer words where `longer` says so.
  Index.prototype.terms = function (word, longer) {
    var self = this, number = this.place('t', word), wanted = [];
    var starts = this.root.t;
    if (number >= 0 && (longer || !this.known[word])) wanted.push(this.part('t', number));
    for (++number; longer && wanted.length < 3 && number + 1 < starts.length && starts[number + 1].indexOf(word) === 0; ++number)
      wanted.push(this.part('t', number));
    return Promise.all(wanted).then(function () {
      if (!longer) return self.known[word] ? [self.known[word]] : [];
      return Object.keys(self.known).filter(function (key) { return key.indexOf(word) === 0; }).sort().map(function (key) { return self.known[key]; });
    });
  };

  // The numbers of a form's entries, among the texts (0) or the people (1).
  search.apart = function (list) { return list.charAt(0) === '!'; };
  Index.prototype.list = function (form, domain) {
    var list = form.lists[domain];
    return search.apart(list) ? this.item('s', new Codes(list.slice(1)).number()) : Promise.resolve(search.ids(list));
  };

  // The records of some entries, which are all in the first `most` parts that they touch: fewer where they
  // touch more.
  Index.prototype.records = function (domain, ids, most) {
    var self = this, letter = 'ep'.charAt(domain), touched = [];
    var placed = ids.map(function (id) { return self.place(letter, id); });
    placed.forEach(function (number) { if (touched.indexOf(number) < 0 && touched.length < most) touched.push(number); });
    return Promise.all(touched.map(function (number) { return self.part(letter, number); })).then(function (parts) {
      var all = [];
      ids.forEach(function (id, i) {
        var part = touched.indexOf(placed[i]);
        if (part >= 0) all.push({ id: id, record: parts[part][id - self.root[letter][placed[i] + 1]] });
      });
      return all;
    });
  };
  return search;
}());
