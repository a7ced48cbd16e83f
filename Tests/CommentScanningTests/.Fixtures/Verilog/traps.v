// YES1
/* YES2 */
/// DOC1
/** DOC2 */
module NO (input a); // YES3
  assign b = 4'b0 & 8'hFF; // YES4 sized
  (* keep = "NO // x" *) wire c; // YES5
  initial $display("NO // \" %d", 1'b1); // YES6
  always @(*) begin d = 32'd1_000 / 2; end // YES7
  wire \NO//bus*/ ; // YES8
  `define STR "NO /* " /* YES9 */
  `define LONG a \
    + NO // YES10
  initial $display("NO one \
    // NO two"); // YES11
  initial $display("unclosed // NO
  wire e; // YES12 it's
  wire f = '1; // YES13
  /* YES14 // */ wire NO; /* YES15 /* not nested */ wire NO;
endmodule
