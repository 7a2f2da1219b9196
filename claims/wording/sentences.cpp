#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

std::string certainty_words(Certainty certainty) {
    switch (certainty) {
        case Certainty::probable: return "probably";
        case Certainty::possible: return "possibly";
        case Certainty::reported: return "reportedly";
        case Certainty::certain:
        case Certainty::uncommitted:
        case Certainty::impossible: break;
    }
    return {};
}

/// "probably, according to Ida Vane, "; a certainty alone needs no comma.
std::string opening_words(std::string const& certainty, std::string const& holders) {
    if (certainty.empty()) { return holders; }
    return certainty + (holders.empty() ? " " : ", ") + holders;
}

/// "according to Norland, who cites Ida Vane, ".
std::string attribution(Model const& model, std::vector<Reference> const& chain) {
    std::string result;
    for (Reference const& holder : chain) {
        result += (result.empty() ? "according to " : "who cites ") + in_words(model, holder) + ", ";
    }
    return result;
}

std::string recommended(Model const& model, Sentence const& sentence) {
    return "it is recommended" + (sentence.addressee ? " to " + in_words(model, *sentence.addressee) : std::string{}) +
           " ";
}

}  // namespace

std::string in_words(Model const& model, Sentence const& sentence) {
    std::string const start =
        opening_words(certainty_words(sentence.certainty), attribution(model, sentence.according_to));
    bool const unclear = sentence.certainty == Certainty::uncommitted;
    bool const impossible = sentence.certainty == Certainty::impossible;
    std::string const opening = unclear ? start + "it is unclear whether " : impossible ? start + "it cannot be that " : start;
    auto const content = [&](Mood mood, char const* conjunction) {
        return content_words(model, sentence.statement, mood, conjunction);
    };
    switch (sentence.type) {
        case SentenceType::prediction: return opening + "it is predicted " + content(Mood::will, "that");
        case SentenceType::recommendation: return opening + recommended(model, sentence) + content(Mood::base, "that");
        case SentenceType::question: return opening + "it is asked " + content(Mood::past, "whether");
        case SentenceType::judgement: return opening + "as a judgement, " + in_words(model, sentence.statement);
        case SentenceType::assertion: break;
    }
    if (unclear) { return start + "it is unclear " + content(Mood::past, "whether"); }
    if (impossible) { return start + "it cannot be " + content(Mood::past, "that"); }
    return start + in_words(model, sentence.statement);
}

}  // namespace gainsay::claims
