#include "vietnamese/relative_date.h"

namespace congbo::phrase {
namespace {

bool plain_number(const Token& token) {
  return token.kind == TokenKind::number && token.digits <= 3;
}

// "15 ngày", "05 ngày làm việc", "một tuần": the token after it, or 0.
std::size_t amount(Tokens& tokens, std::size_t at) {
  const bool number = plain_number(tokens[at]) || tokens[at].is_one_of({"mot", "hai", "ba"});
  if (!number || !tokens[at + 1].is_one_of({"ngay", "tuan", "thang", "gio", "buoi"})) return 0;
  if (tokens[at + 2].kind == TokenKind::number) return 0; // "20 tháng 11", "02 ngày 20, 21/11"
  return tokens[at + 2].is("lam") && tokens[at + 3].is("viec") ? at + 4 : at + 2;
}

bool qualifier(Tokens& tokens, std::size_t& at) { // ít nhất, tối thiểu, chậm nhất, muộn nhất
  const bool least = tokens[at].is_one_of({"it", "cham", "muon"}) && tokens[at + 1].is("nhat");
  const bool minimum = tokens[at].is("toi") && tokens[at + 1].is("thieu");
  const bool over = tokens[at].is("khong") && tokens[at + 1].is("qua");
  if (!least && !minimum && !over) return false;
  at += 2;
  if (tokens[at].is("la")) ++at;
  return true;
}

// "trước ngày tổ chức Hội nghị ít nhất 15 ngày", "trước khi khai mạc 02 ngày".
std::size_t event_first(Tokens& tokens) {
  constexpr std::size_t longest = 18;
  if (!tokens[0].is("truoc") || !tokens[1].is_one_of({"ngay", "khi", "gio"})) return 0;
  for (std::size_t at = 2; at < longest; ++at) {
    std::size_t after = at;
    if (at > 2 && (qualifier(tokens, after) || plain_number(tokens[at])))
      if (const std::size_t next = amount(tokens, after)) return next;
    const Token& token = tokens[at];
    if (token.kind != TokenKind::word && !token.is_sign('-') && !token.is_sign('"')) return 0;
  }
  return 0;
}

bool clause_goes_on(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number || token.is_sign('/') ||
         token.is_sign('-');
}

std::size_t clause_end(Tokens& tokens, std::size_t at) {
  constexpr std::size_t longest = 10;
  const std::size_t limit = at + longest;
  while (at < limit && clause_goes_on(tokens[at]))
    ++at;
  return at;
}

// "chậm nhất 05 ngày trước ngày khai mạc", "trong vòng 10 ngày kể từ ngày ký", "15 ngày trước khi
// …".
std::size_t amount_first(Tokens& tokens) {
  std::size_t at = 0;
  bool opened = qualifier(tokens, at);
  if (!opened && tokens[0].is("trong")) {
    at = tokens[1].is("vong") ? 2 : tokens[1].is("thoi") && tokens[2].is("han") ? 3 : 1;
    opened = true;
  } else if (!opened && tokens[0].is("sau")) {
    at = 1;
    opened = true;
  }
  const std::size_t after = amount(tokens, at);
  if (after == 0) return 0;
  const bool since = tokens[after].is_one_of({"ke", "tinh"}) && tokens[after + 1].is("tu");
  const bool around = tokens[after].is_one_of({"truoc", "sau"}) &&
                      (opened || tokens[after + 1].is_one_of({"ngay", "khi"}));
  return since || around ? clause_end(tokens, after + 1) : 0;
}

} // namespace

std::size_t read_relative(Tokens& tokens) {
  const std::size_t next = event_first(tokens);
  return next > 0 ? next : amount_first(tokens);
}

} // namespace congbo::phrase
