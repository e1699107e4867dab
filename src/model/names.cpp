#include <array>
#include <utility>

#include "model/site.h"

namespace congbo {
namespace {

template <class Enum, std::size_t n>
std::string_view name_in(const std::array<std::pair<Enum, std::string_view>, n>& table, Enum value) {
  for (const auto& [key, name] : table)
    if (key == value) return name;
  return {};
}

template <class Enum, std::size_t n>
std::optional<Enum> value_in(const std::array<std::pair<Enum, std::string_view>, n>& table,
                             std::string_view name) {
  for (const auto& [key, text] : table)
    if (text == name) return key;
  return std::nullopt;
}

constexpr std::array<std::pair<DocumentKind, std::string_view>, 15> document_kinds{{
    {DocumentKind::ke_hoach, "ke-hoach"},
    {DocumentKind::giay_moi, "giay-moi"},
    {DocumentKind::quyet_dinh, "quyet-dinh"},
    {DocumentKind::thong_bao, "thong-bao"},
    {DocumentKind::bao_cao, "bao-cao"},
    {DocumentKind::cong_van, "cong-van"},
    {DocumentKind::huong_dan, "huong-dan"},
    {DocumentKind::chi_thi, "chi-thi"},
    {DocumentKind::to_trinh, "to-trinh"},
    {DocumentKind::nghi_quyet, "nghi-quyet"},
    {DocumentKind::bien_ban, "bien-ban"},
    {DocumentKind::quy_che, "quy-che"},
    {DocumentKind::giao_uoc, "giao-uoc"},
    {DocumentKind::bai_viet, "bai-viet"},
    {DocumentKind::khac, "khac"},
}};

constexpr std::array<std::pair<HonoreeKind, std::string_view>, 3> honoree_kinds{{
    {HonoreeKind::ca_nhan, "ca-nhan"},
    {HonoreeKind::tap_the, "tap-the"},
    {HonoreeKind::ho_gia_dinh, "ho-gia-dinh"},
}};

constexpr std::array<std::pair<Role, std::string_view>, 5> roles{{
    {Role::plan, "plan"},
    {Role::invitation, "invitation"},
    {Role::outcome, "outcome"},
    {Role::article, "article"},
    {Role::other, "other"},
}};

constexpr std::array<std::pair<EventState, std::string_view>, 7> states{{
    {EventState::none, "none"},
    {EventState::planned, "planned"},
    {EventState::invited, "invited"},
    {EventState::held, "held"},
    {EventState::outcome, "outcome"},
    {EventState::postponed, "postponed"},
    {EventState::cancelled, "cancelled"},
}};

}  // namespace

std::string_view slug_of(DocumentKind kind) { return name_in(document_kinds, kind); }
std::optional<DocumentKind> parse_document_kind(std::string_view slug) {
  return value_in(document_kinds, slug);
}
std::string_view slug_of(HonoreeKind kind) { return name_in(honoree_kinds, kind); }
std::optional<HonoreeKind> parse_honoree_kind(std::string_view slug) {
  return value_in(honoree_kinds, slug);
}
std::string_view name_of(Role role) { return name_in(roles, role); }
std::string_view name_of(EventState state) { return name_in(states, state); }

}  // namespace congbo
