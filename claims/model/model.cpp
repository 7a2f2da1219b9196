#include "claims/model/model.hpp"

namespace gainsay::claims {

std::string Model::full_name(Claim const& claim) const {
    return articles[claim.article].identifier + "." + claim.identifier;
}

}  // namespace gainsay::claims
