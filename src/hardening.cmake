# What makes a fault in memory harder to use, for a program that reads files of strangers; and the same bytes wherever
# the folder lies. tests/lint/hardening.py looks at the program and at these options.
set(CMAKE_SKIP_RPATH ON)  # libraries are looked up in no folder that a build named
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
  add_link_options(LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack $<$<CONFIG:Release>:-pie>)
endif()
set(hardening -fPIE -fstack-protector-strong -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
  -ffile-prefix-map=${PROJECT_BINARY_DIR}=build -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND hardening -fcf-protection)
endif()
add_compile_options("$<$<CONFIG:Release>:${hardening}>")
