#include "tests/reports/formats/attacks.hpp"

namespace gainsay::reports::tests {

std::vector<Attack> const& attacks() {
    static std::vector<Attack> const list{
        {"terminal escapes",
         {"\x1b[2J\x1b[1;1H", "\x1b]0;title\x07", "\x1b]52;c;aGk=\x1b\\", "\x1b]8;;https://example.org\x1b\\x", "\x1bP1$r\x1b\\",
          "a\b\b\bb\x07", "over\rwritten", "\x7f"},
         {"\x1b", "\b", "\x07", "\r", "\x7f"}},
        {"C1 controls", {"\xc2\x9b" "2J", "\xc2\x9d" "0;title\xc2\x9c", "\xc2\x85"}, {"\xc2\x9b", "\xc2\x9d", "\xc2\x85"}},
        {"bidirectional controls",
         {"a\u202e txt.exe\u202c", "\u2066b\u2069 \u2067", "\u200e\u200f\u061c"},
         {"\u202e", "\u202c", "\u2066", "\u2067", "\u2069", "\u200e", "\u200f", "\u061c"}},
        {"invisible characters",
         {"zero\u200bwidth", "\ufeffmark", "soft\u00adhyphen", "line\u2028and\u2029paragraph", "tag \U000e0041\U000e007f", "none \ufffe\uffff"},
         {"\u200b", "\ufeff", "\u00ad", "\u2028", "\u2029", "\U000e0041", "\ufffe", "\uffff"}},
        {"bytes that are no UTF-8",
         {"\xed\xa0\x80 surrogate", "\xff", "overlong \xc0\xaf", "\xf5\x80\x80\x80", "cut \xe2\x82"},
         {"\xed\xa0", "\xff", "\xc0\xaf", "\xf5\x80"}},
        {"workflow commands",
         {"::error file=x::y", "\n::stop-commands::z", "  ::ADD-MASK::y", "\r\n::set-output name=a::b", "##[command]x", "\n##[error]x",
          "a,line=1::b", "::debug::x%0A::error::y"},
         {"\n::stop", "\n##[error]", "\n::set"}},
        {"percent and newline", {"100%", "%0A::error::x", "%25%0D%2C", "a\nb\r\nc\rd", "\n\nx\n\n"}, {"a\nb", "\r"}},
        {"HTML",
         {"<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "<!-- ", "-->", "</details><h1>x</h1>",
          "\"><a href=javascript:alert(1)>x</a>", "&lt;b&gt; &#64; &amp;", "<U+202E>"},
         {}},
        {"XML", {"]]>", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;", "--", "</testsuite>"}, {}},
        {"links and images",
         {"[ok](http://example.org)", "![](http://example.org/p.png)", "http://example.org/x", "www.example.org", "<http://example.org>",
          "a@example.org", "[a]: http://example.org", "[a][b] [^1]", "(https://example.org)", "ftp://example.org", "mailto:a@example.org"},
         {}},
        {"mentions and references",
         {"@org/team", "@someone", "#1", "GH-1", "org/repo#1", "!1", "~label", "%1", "&1", "$1", "DESK-7", "^x",
          "0123456789abcdef0123456789abcdef01234567", ":smile:"},
         {}},
        {"Markdown markup",
         {"# heading", "- item", "+ item", "1. item", "1) item", "> quote", "| a | b |", "***bold*** __b__ _i_ *i*", "~~x~~", "$math$ $$m$$",
          "```\nmermaid", "`` ` ``", "````", "---", "===", "/close", "    code", "\\", "\\@x", "x  \ny", "<details>", "- [ ] task"},
         {}},
        {"links of SARIF", {"[words](1)", "[words](999)", "{0}", "{{1}}", "\\[x](2)", "]](3)", "[x\\](1)"}, {}},
        {"formulas",
         {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "\uff1d1", "\uff20x", "x\n=1", "a;=1", "\",=1", "\";=1;\"",
          "=cmd|' /C calc'!A0", "-0044", "a, -1", "|=1"},
         {}},
    };
    return list;
}

}  // namespace gainsay::reports::tests
