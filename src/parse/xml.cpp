#include "parse/xml.h"

#include <algorithm>
#include <pugixml.hpp>

namespace congbo {
namespace {

pugi::xml_node node_at(const void* node) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(const_cast<void*>(node)));
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1); // npos + 1 == 0
}

} // namespace

bool XmlNode::is_text() const {
  const pugi::xml_node_type type = node_at(m_node).type();
  return type == pugi::node_pcdata || type == pugi::node_cdata;
}

std::string_view XmlNode::name() const {
  return local_name(node_at(m_node).name());
}

std::string_view XmlNode::text() const {
  return is_text() ? node_at(m_node).value() : node_at(m_node).child_value();
}

std::string_view XmlNode::attribute(std::string_view name) const {
  for (const pugi::xml_attribute& found : node_at(m_node).attributes())
    if (local_name(found.name()) == name) return found.value();
  return {};
}

XmlNode XmlNode::first() const {
  return XmlNode(node_at(m_node).first_child().internal_object());
}
XmlNode XmlNode::next() const {
  return XmlNode(node_at(m_node).next_sibling().internal_object());
}
XmlNode XmlNode::parent() const {
  return XmlNode(node_at(m_node).parent().internal_object());
}

XmlNode XmlNode::child(std::string_view name) const {
  for (const XmlNode inner : *this)
    if (inner.is(name)) return inner;
  return {};
}

XmlNode::Walk& XmlNode::Walk::operator++() {
  m_at = node_at(m_at).next_sibling().internal_object();
  return *this;
}

struct XmlDocument::Tree {
  pugi::xml_document document;
};

void XmlDocument::Closer::operator()(Tree* tree) const {
  delete tree;
}

std::optional<XmlDocument> XmlDocument::parse(std::string_view bytes, Blanks blanks) {
  if (static_cast<std::size_t>(std::ranges::count(bytes, '<')) > most_tags) return std::nullopt;
  std::unique_ptr<Tree, Closer> tree(new Tree);
  // A space between two runs of rich text is a text of spaces only.
  const unsigned options =
      pugi::parse_default |
      (blanks == Blanks::keep ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  if (!tree->document.load_buffer(bytes.data(), bytes.size(), options)) return std::nullopt;
  return XmlDocument(std::move(tree));
}

XmlNode XmlDocument::root() const {
  return XmlNode(m_tree->document.document_element().internal_object());
}

} // namespace congbo
