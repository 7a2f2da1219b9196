// gainsay_generate: writes a synthetic corpus to a folder, for measurements.

#include "bench/corpus.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

namespace {

void write(std::filesystem::path const& folder, gainsay::bench::Corpus const& corpus) {
    std::filesystem::create_directories(folder);
    for (auto const& file : corpus.files) {
        std::ofstream out(folder / file.name, std::ios::binary | std::ios::trunc);
        out << file.text;
        out.close();
        if (!out) { throw std::runtime_error("cannot write " + (folder / file.name).string()); }
    }
}

int run(int argc, char** argv) {
    gainsay::bench::Recipe recipe;
    std::string shape = "small";
    std::string folder;
    CLI::App options{"Writes a synthetic corpus of claim files to a folder."};
    options.add_option("folder", folder, "where the files go; it is made if need be")->required();
    options.add_option("--shape", shape, "how the claims hang together")
        ->check(CLI::IsMember(gainsay::bench::shape_names()))
        ->capture_default_str();
    options.add_option("--claims", recipe.claims, "how many claims")
        ->check(CLI::Range(1U, 10'000'000U))
        ->capture_default_str();
    options.add_option("--component-size", recipe.component_size, "claims in a component of the shape small")
        ->check(CLI::Range(2U, 10'000U))
        ->capture_default_str();
    options.add_option("--seed", recipe.seed, "another seed gives another corpus of the same shape")->capture_default_str();
    CLI11_PARSE(options, argc, argv);

    recipe.shape = gainsay::bench::shape_of(shape).value_or(gainsay::bench::Shape::small);
    auto const corpus = gainsay::bench::generate(recipe);
    write(folder, corpus);
    std::cout << corpus.claims << " claims in " << corpus.files.size() << " files, with "
              << (corpus.conflicts ? std::to_string(*corpus.conflicts) : "an unknown number of") << " minimal conflicts\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (std::exception const& error) {
        std::cerr << "gainsay_generate: " << error.what() << '\n';
        return 1;
    }
}
