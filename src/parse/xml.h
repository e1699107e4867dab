#pragma once
// XML as a tree to walk over. Internal to parse/.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// An element or a text of an XmlDocument, which must outlive it; or nothing. As cheap as a pointer.
class XmlNode {
 public:
  XmlNode() = default;
  explicit operator bool() const { return m_node != nullptr; }
  bool operator==(const XmlNode&) const = default;

  bool is_text() const;
  // The name without its prefix, which differs from program to program ("row", "x:row"); empty for
  // a text.
  std::string_view name() const;
  bool is(std::string_view name) const { return this->name() == name; }
  // A text itself; of an element the first text directly in it.
  std::string_view text() const;
  // The value of the first attribute with this name (without prefix), or empty.
  std::string_view attribute(std::string_view name) const;

  // Neighbours in the tree, elements and texts; nothing at the end.
  XmlNode first() const;
  XmlNode next() const;
  XmlNode parent() const;
  // The first element of that name directly in it.
  XmlNode child(std::string_view name) const;

  // for (const XmlNode inner : node)
  class Walk {
   public:
    explicit Walk(const void* at) : m_at(at) {}
    XmlNode operator*() const { return XmlNode(m_at); }
    Walk& operator++();
    bool operator==(const Walk&) const = default;

   private:
    const void* m_at;
  };
  Walk begin() const { return Walk(first().m_node); }
  Walk end() const { return Walk(nullptr); }

 private:
  friend class XmlDocument;
  explicit XmlNode(const void* node) : m_node(node) {}

  const void* m_node = nullptr;
};

class XmlDocument {
 public:
  // Blank texts between two elements mean something in running text only.
  enum class Blanks { drop, keep };

  // Nothing where the bytes are not well-formed, or have more tags than `most_tags`: a tree takes
  // many times the memory of its text. Entities of a document type are not replaced. Linear.
  static std::optional<XmlDocument> parse(std::string_view bytes, Blanks blanks = Blanks::drop);

  // The document's one element.
  XmlNode root() const;

  static constexpr std::size_t most_tags = 4'000'000;

 private:
  struct Tree;
  struct Closer {
    void operator()(Tree* tree) const;
  };
  explicit XmlDocument(std::unique_ptr<Tree, Closer> tree) : m_tree(std::move(tree)) {}

  std::unique_ptr<Tree, Closer> m_tree;
};

} // namespace congbo
