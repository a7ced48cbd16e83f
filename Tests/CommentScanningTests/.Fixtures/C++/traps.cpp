// YES1
auto a = R"(NO // "text" )"; // YES2
auto b = R"x(NO )" // NO )x"; /* YES3 */
auto c = u8R"(NO */ )"; // YES4
auto d = 1'000'000; auto e = 0xFF'FF; // YES5
auto f = L'"'; auto g = u8"\"NO // "; // YES6
template <typename T> /// DOC1
#warning isn't it // YES7 it's
/*! DOC2 */ int h; //! DOC3
std::string url = "http://NO";
