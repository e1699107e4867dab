// Holds the compiled standard headers that all layers share (CONGBO_PRECOMPILED); nothing else.
