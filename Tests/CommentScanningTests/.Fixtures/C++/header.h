#pragma once
// YES1
namespace a {
class B {
public:
  int c; // YES2
};
}
