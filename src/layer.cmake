# congbo_layer(NAME USES layer... LINKS target...)
# Declares the library of the folder that calls it: congbo_NAME, made of every .cpp in the folder and
# its sub-folders. USES are the layers whose headers it may include (the table in src/README.md);
# LINKS are third-party libraries, which stay private to it.
function(congbo_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LINKS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(TRANSFORM arg_USES PREPEND congbo_)
  if(sources)
    add_library(congbo_${name} STATIC ${sources})
    target_include_directories(congbo_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(congbo_${name} PUBLIC ${arg_USES} PRIVATE ${arg_LINKS})
    congbo_precompiled(congbo_${name} congbo_standard_headers)
  else()
    add_library(congbo_${name} INTERFACE)
    target_include_directories(congbo_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(congbo_${name} INTERFACE ${arg_USES} ${arg_LINKS})
  endif()
endfunction()

# congbo_precompiled(TARGET FROM)
# TARGET reads the headers that FROM has compiled before it: most of a small file's time. Each file still
# includes what it needs; a build without CONGBO_PRECOMPILED (the release preset) shows where one does not.
function(congbo_precompiled target from)
  if(CONGBO_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()

# congbo_embed(TARGET SYMBOL FOLDER [EXCLUDE])
# Compiles every file below FOLDER, but those whose path there matches EXCLUDE, into TARGET; base/embedded.h declares how they are read.
function(congbo_embed target symbol folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  set(exclude ${ARGN})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DSYMBOL=${symbol} -DFOLDER=${folder} -DOUT=${out} -DEXCLUDE=${exclude} -P ${PROJECT_SOURCE_DIR}/src/embed.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/src/embed.cmake VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
