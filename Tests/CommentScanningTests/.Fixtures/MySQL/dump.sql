CREATE TABLE `NO` (
  `id` int(11) NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`)
);
INSERT INTO `NO` VALUES ('didn\'t -- NO', '\"NO -- ');
-- YES1
