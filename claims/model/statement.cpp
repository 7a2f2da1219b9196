#include "claims/model/statement.hpp"

#include <utility>

namespace gainsay::claims {

StatementBox::StatementBox(Statement statement) : content_(std::make_unique<Statement>(std::move(statement))) {}
StatementBox::StatementBox(StatementBox const& other)
    : content_(other.content_ ? std::make_unique<Statement>(*other.content_) : nullptr) {}
StatementBox::StatementBox(StatementBox&&) noexcept = default;
StatementBox& StatementBox::operator=(StatementBox other) noexcept {
    std::swap(content_, other.content_);
    return *this;
}
StatementBox::~StatementBox() = default;

}  // namespace gainsay::claims
