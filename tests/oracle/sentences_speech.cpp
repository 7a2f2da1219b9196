// Random acts of speech and commitments, counts and ranks.

#include "tests/oracle/sentences.hpp"

namespace gainsay::oracle {

std::string Sentences::speech(std::function<std::string()> const& content) {
    auto const who = actor();
    switch (dice_.below(8)) {
        case 0: return use("denied that", who + " denied that " + content());
        case 1: return use("believed that", who + " believed that " + content());
        case 2: return use("knew that", who + " knew that " + content());
        case 3: return use("did not say", in_a_row({who, " did not say ", time_of_happening(), " that ", content()}));
        case 4: return use("said at a time", in_a_row({who, " said ", time_of_happening(), " that ", content()}));
        default: return use("said that", who + " said that " + content());
    }
}

}  // namespace gainsay::oracle
