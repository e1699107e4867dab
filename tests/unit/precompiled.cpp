// Holds the compiled headers that all unit tests share (CONGBO_PRECOMPILED); nothing else.
