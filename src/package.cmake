# A package for Debian and its relatives: cpack -G DEB in the build folder. With SOURCE_DATE_EPOCH set
# it is the same bytes each time (scripts/reproducible).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "congbo <congbo@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "pandoc, poppler-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libreoffice-writer-nogui, xdg-utils")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "static-site generator for Vietnamese town information portals")
set(CPACK_PACKAGE_DESCRIPTION "Reads bare administrative documents (plans, invitations, award decisions),
recognises and proofreads them, and makes a dignified, accessible, fast site.")
# Whatever the umask of who packs: everyone may enter its folders.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_folders.cmake)
include(CPack)
