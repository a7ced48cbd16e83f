<!-- YES1=PHP --> it's NO // text
<?php
// YES2=PHP
# YES3
/* YES4 */ /** DOC1 */
$a = 'NO // \' text'; $b = "NO # text"; // YES5
#[NO\Attribute]
$c = <<<EOT
NO // text
  EOT_NO
  EOT; // YES6
$d = <<<'EOT'
NO # it's
EOT;
// YES7 ?> NO // text <b title="<!-- NO -->">
<?= $e /* YES8 */ ?> NO # text
<?php echo "NO ?> // NO"; // YES9
