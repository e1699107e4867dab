# What makes a fault in memory harder to use, for a program that reads files of strangers; and the same bytes wherever
# the folder lies. tests/lint/hardening.py looks at the program that was built and at the options of a release.
set(CMAKE_SKIP_RPATH ON)  # libraries are looked up in no folder that a build named
set(guards -fPIE -fstack-protector-strong -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND guards -fcf-protection)
endif()
# All that is optimised; sanitizers look at copies and at the stack themselves, and better.
set(guarded $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
if(CONGBO_SANITIZE)
  set(guarded 0)
endif()
add_compile_options("$<${guarded}:${guards}>")
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
  add_link_options(LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack $<${guarded}:-pie>)
endif()
# A debugger wants the folder's name; what is given away does not carry it.
add_compile_options("$<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_BINARY_DIR}=build;-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>")
