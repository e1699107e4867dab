include(GoogleTest)

# Tests under sanitizers: half the time to compile; what is tested stays optimised.
function(congbo_quickly_compiled target)
  if(CONGBO_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()

# The headers that all unit tests share (congbo_precompiled).
function(congbo_declare_test_headers)
  if(CONGBO_PRECOMPILED)
    add_library(congbo_test_headers STATIC precompiled.cpp)
    target_link_libraries(congbo_test_headers PRIVATE GTest::gtest)
    congbo_quickly_compiled(congbo_test_headers)
    target_precompile_headers(congbo_test_headers PRIVATE <gtest/gtest.h> <algorithm> <array> <map> <optional> <set>
      <string> <string_view> <vector>)
  endif()
endfunction()

# congbo_unit_test(LAYER LINKS target... LABELS label...)
# Declares test_LAYER from every .cpp in tests/unit/LAYER, run by CTest under the labels `unit` and LAYER.
function(congbo_unit_test layer)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;LABELS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${layer} ${sources})
  target_link_libraries(test_${layer} PRIVATE congbo_${layer} ${arg_LINKS} GTest::gtest_main)
  target_include_directories(test_${layer} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  congbo_quickly_compiled(test_${layer})
  congbo_precompiled(test_${layer} congbo_test_headers)
  target_compile_definitions(test_${layer} PRIVATE CONGBO_SOURCE="${PROJECT_SOURCE_DIR}")
  gtest_discover_tests(test_${layer} TEST_PREFIX "unit." DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS "unit;${layer};${arg_LABELS}" TIMEOUT 300)
endfunction()
