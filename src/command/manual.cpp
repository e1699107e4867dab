// congbo.1 from the table of commands.

#include "command/command.h"
#include "command/reference.h"

namespace congbo {
namespace {

// man(7): a backslash and a leading dot or quote mean something else; '-' is a hyphen unless escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    if (text[i] == '\\' || text[i] == '-') out += '\\';
    out += text[i];
  }
  return out;
}

void add_options(std::string& out, std::span<const CommandOption> options) {
  for (const CommandOption& option : options) {
    out += ".TP\n.B " + escaped(option.name);
    if (!option.argument.empty()) out += " \\fI" + escaped(option.argument) + "\\fR";
    out += "\n" + escaped(option.help.vi) + "\n.br\n(" + escaped(option.help.en) + ")\n";
  }
}

}  // namespace

std::string manual_page() {
  std::string out = ".TH CONGBO 1 \"\" \"congbo " + std::string(version()) + "\" \"congbo\"\n";
  out += ".SH NAME\ncongbo \\- static\\-site generator for Vietnamese town information portals\n.SH SYNOPSIS\n";
  std::string_view line_break;
  for (const Command& command : all_commands()) {
    out.append(line_break).append(".B congbo ") += escaped(command.name) + "\n" + escaped(command.operands) + " [OPTION]...\n";
    line_break = ".br\n";
  }
  out += ".SH DESCRIPTION\n"
         "Đọc văn bản hành chính dạng Markdown (kế hoạch, giấy mời, quyết định khen thưởng) và dựng thành "
         "cổng thông tin điện tử tĩnh.\n.PP\n"
         "Reads administrative documents in Markdown (plans, invitations, award decisions) and builds a "
         "static information portal.\n.SH COMMANDS\n";
  for (const Command& command : all_commands()) {
    out += ".SS congbo " + escaped(command.name) + " " + escaped(command.operands) + "\n" +
           escaped(command.details.vi) + "\n.PP\n" + escaped(command.details.en) + "\n";
    add_options(out, command.options);
  }
  out += ".SH COMMON OPTIONS\n";
  add_options(out, common_options());
  out += ".SH EXIT STATUS\n.TP\n.B 0\nxong (done)\n.TP\n.B 1\ncó phát hiện làm dừng (findings that stop)\n"
         ".TP\n.B 2\ndùng sai hoặc máy không cho phép (wrong use or surroundings)\n"
         ".TP\n.B 130\nbị ngắt (interrupted)\n.SH ENVIRONMENT\n.TP\n.B CONGBO_LANG\n"
         "vi, en: ngôn ngữ của thông báo (language of messages)\n";
  return out;
}

}  // namespace congbo
