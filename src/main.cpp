#include "command/command.h"

int main(int argc, char** argv) { return congbo::run(argc, argv); }
