#pragma once
// Invitations to print, one A5 page a guest, and the list of who takes which where. For the office's own
// use: they never lie in the output folder.

#include <string>
#include <vector>

#include "model/document.h"
#include "model/site.h"

namespace congbo {

// One guest as the invitation addresses them.
struct Guest {
  std::string address;   // "Bà Lê Thị Gấm", "Gia đình ông Lò Văn Hặc", "Đại diện Trạm Y tế phường"
  std::string position;  // "Giáo viên, Trường Tiểu học Hoa Ban"; may be empty
  std::string agency;    // where it is delivered; empty = not known
};

// By kind: a person without honorific in the source is "Ông/Bà", a household "Gia đình …", a body
// "Đại diện …" (unless it says so itself).
Guest guest_of(const Honoree& honoree);

struct InviteSheet {
  std::string parent, issuer;  // as in the letterhead, in capitals
  std::string number;          // "03/GM-UBND"
  std::string place_date;      // "Thuận Khê, ngày 15 tháng 01 năm 2026"
  std::string inviter;         // the agency in a sentence: "Ủy ban nhân dân phường Thuận Khê"
  std::string event;
  std::string time, venue, chair;  // as the invitation prints them; may be empty
  std::vector<std::string> signer; // authority and position, a line each
  std::string signer_name;
  std::string notice_url;  // the public notice; empty = no QR code
  std::vector<Guest> guests;
};

// The pages, UTF-8, without anything from elsewhere.
std::string invite_pages(const InviteSheet& sheet);

// A4: guests by agency in Vietnamese order, those of no known agency last, with counts and room to sign.
std::string delivery_page(const InviteSheet& sheet);

}  // namespace congbo
