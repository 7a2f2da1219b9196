#include "claims/wording/phrases.hpp"

namespace gainsay::claims {

namespace {

std::string with_not(std::string const& auxiliary, Polarity polarity) {
    return polarity == Polarity::negative ? auxiliary + " not" : auxiliary;
}

std::string has(Number number) { return number == Number::plural ? "have" : "has"; }

std::string joined(std::string const& first, std::string const& second) {
    return second.empty() ? first : first + " " + second;
}

}  // namespace

std::string predicate(VerbForms const& verb, Number number, Mood mood, Polarity polarity, Aspect aspect) {
    switch (mood) {
        case Mood::will: return with_not("will", polarity) + " " + verb.base;
        case Mood::would: return with_not("would", polarity) + " " + verb.base;
        case Mood::base: return polarity == Polarity::negative ? "not " + verb.base : verb.base;
        case Mood::present:
        case Mood::past: break;
    }
    if (aspect == Aspect::perfect) { return with_not(has(number), polarity) + " " + verb.participle; }
    if (mood == Mood::present) {
        bool const plural = number == Number::plural;
        if (polarity == Polarity::negative) { return (plural ? "do not " : "does not ") + verb.base; }
        return plural ? verb.base : verb.present;
    }
    return polarity == Polarity::negative ? "did not " + verb.base : verb.past;
}

std::string be_predicate(std::string const& complement, Number number, Mood mood, Polarity polarity, Aspect aspect) {
    switch (mood) {
        case Mood::will: return joined(with_not("will", polarity) + " be", complement);
        case Mood::would: return joined(with_not("would", polarity) + " be", complement);
        case Mood::base: return joined(polarity == Polarity::negative ? "not be" : "be", complement);
        case Mood::present:
            if (aspect == Aspect::simple) { aspect = Aspect::present; }
            break;
        case Mood::past: break;
    }
    bool const plural = number == Number::plural;
    switch (aspect) {
        case Aspect::perfect: return joined(with_not(has(number), polarity) + " been", complement);
        case Aspect::present: return joined(with_not(plural ? "are" : "is", polarity), complement);
        case Aspect::simple: break;
    }
    return joined(with_not(plural ? "were" : "was", polarity), complement);
}

}  // namespace gainsay::claims
