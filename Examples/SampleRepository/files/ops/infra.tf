# KLUDGE: two regions by copy and paste; debt/README.md says what belongs here
resource "machine" "web" {
  name = "web # TODO"
}
